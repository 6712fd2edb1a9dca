package org.fengqiao.mediation.casefile.domain;

import static org.fengqiao.mediation.casefile.domain.Fixture.AT;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.fengqiao.contracts.AgreementForm;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.ReferralOutcome;
import org.fengqiao.contracts.RoutingEvent.CaseRecalled;
import org.fengqiao.contracts.RoutingEvent.MoveRefused;
import org.fengqiao.contracts.RoutingEvent.ReferralAccepted;
import org.fengqiao.contracts.RoutingEvent.ReferralConcluded;
import org.fengqiao.contracts.Tier;
import org.fengqiao.mediation.casefile.domain.Request.Wish;
import org.fengqiao.mediation.casefile.domain.Settling.Terms;

/** Everything that anyone can try on a file, for random walks through its life. */
enum Steps {
    SIGN_IN(Receiving::signIn),
    ASSIGN_FIRST((f, a) -> Mediating.assign("mediator.1", false, f, a)),
    ASSIGN_SECOND((f, a) -> Mediating.assign("mediator.2", true, f, a)),
    REFUSE_MEDIATOR((f, a) -> Mediating.refuseMediator(1, f, a)),
    CONSENT_FIRST((f, a) -> Mediating.consent(1, f, a)),
    CONSENT_SECOND((f, a) -> Mediating.consent(2, f, a)),
    REFUSE((f, a) -> Mediating.refuse(2, List.of(), f, a)),
    MEET((f, a) -> Mediating.meet(Fixture.meeting(), f, a)),
    AGREE_ORALLY((f, a) -> Settling.agree(Fixture.oral(), f, a)),
    AGREE_IN_WRITING((f, a) -> Settling.agree(Fixture.written(), f, a)),
    DRAFT((f, a) -> Settling.agree(new Terms(AgreementForm.WRITTEN, Set.of(1), true, false, null, true), f, a)),
    FAIL((f, a) -> Settling.fail("no", List.of(Route.LITIGATION), f, a)),
    FAIL_SILENTLY((f, a) -> Settling.fail("no", List.of(), f, a)),
    SUSPEND((f, a) -> Mediating.suspend("opinion", f, a)),
    RESUME(Mediating::resume),
    ASK_ESCALATION((f, a) -> ask(RequestKind.ESCALATION, f, a)),
    ASK_RETURN((f, a) -> ask(RequestKind.RETURN, f, a)),
    ASK_REFERRAL((f, a) -> ask(RequestKind.REFERRAL, f, a)),
    ASK_EXTENSION((f, a) -> ask(RequestKind.EXTENSION, f, a)),
    APPROVE((f, a) -> decide(true, f, a)),
    REJECT((f, a) -> decide(false, f, a)),
    VERIFY((f, a) -> Closing.verify(true, Set.of(), f, a)),
    SEND_BACK((f, a) -> Closing.verify(false, Set.of(), f, a)),
    CLOSE(Closing::close),
    REOPEN((f, a) -> Closing.reopen("again", f, a)),
    REVISIT((f, a) -> Closing.revisit(4, true, f, a)),
    APPLY((f, a) -> Confirming.apply(List.of(1, 2), f, a)),
    DECIDE((f, a) -> Confirming.decide(true, f, a)),
    CONCLUDE_ASSIST(Closing::concludeAssist),
    END_ASSIST(Closing::endAssist),
    FILE_AGREEMENT(Steps::fileAgreement),
    FALL_BACK((f, a) -> f.allows(FileCommand.FALL_BACK, a) ? Receiving.fallBackTo("director", f, a) : List.of()),
    RECALL((f, a) -> Moving.recall(
            new CaseRecalled("c", 1, Tier.TOWNSHIP, MoveReason.ESCALATION_OVERDUE, "routing", null, AT), f, a)),
    HAND_OVER(Moving::handOver),
    REFUSE_RETURN((f, a) -> refuse(MoveKind.RETURN, f, a)),
    REFUSE_MOVE((f, a) -> refuse(f.move, f, a)),
    ACCEPT(Steps::accept),
    DECLINE(Referring::declined),
    RETURN(Referring::returned),
    PARTNER_SETTLED((f, a) -> Referring.concluded(concluded(ReferralOutcome.SETTLED), f, a)),
    PARTNER_ENDED((f, a) -> Referring.concluded(concluded(ReferralOutcome.NOT_SETTLED), f, a)),
    WITHDRAW((f, a) -> Closing.withdraw("citizen", f, a)),
    JOINED(Closing::joined);

    private static final UUID ID = UUID.fromString("019c0000-0000-7000-8000-000000000001");

    private final BiFunction<CaseFile, Act, List<MediationEvent>> effect;

    Steps(BiFunction<CaseFile, Act, List<MediationEvent>> effect) {
        this.effect = effect;
    }

    List<MediationEvent> take(CaseFile file, Act act) {
        return effect.apply(file, act);
    }

    private static List<MediationEvent> ask(RequestKind kind, CaseFile file, Act act) {
        UUID id = new UUID(ID.getMostSignificantBits(), file.requests().all().size());
        return Requesting.ask(id, new Wish(kind, "why", PartnerChannel.COURT, null, 10), file, act);
    }

    private static List<MediationEvent> decide(boolean approve, CaseFile file, Act act) {
        UUID id = file.requests().pending().map(Request::id).orElse(ID);
        return Requesting.decide(id, approve, "why", file, act);
    }

    private static List<MediationEvent> refuse(MoveKind move, CaseFile file, Act act) {
        return Moving.refused(new MoveRefused("c", 1, Tier.TOWNSHIP, move, false, "supervisor", "no", AT), file, act);
    }

    private static List<MediationEvent> fileAgreement(CaseFile file, Act act) {
        file.advance(FileCommand.FILE_DOCUMENT, act);
        file.note(p -> p.with(DocumentKind.AGREEMENT));
        return List.of();
    }

    /** Routing only offers what was released for a referral. */
    private static List<MediationEvent> accept(CaseFile file, Act act) {
        boolean offered = file.requests().all().stream()
                .filter(r -> r.state() == Request.State.APPROVED && r.kind() != RequestKind.EXTENSION)
                .reduce((earlier, later) -> later)
                .filter(r -> r.kind() == RequestKind.REFERRAL)
                .isPresent();
        var answer = new ReferralAccepted("c", 1, Tier.TOWNSHIP, "r", PartnerChannel.COURT, "u", "partner", AT);
        return offered ? Referring.accepted(answer, file, act) : List.of();
    }

    private static ReferralConcluded concluded(ReferralOutcome outcome) {
        return new ReferralConcluded(
                "c", 1, Tier.TOWNSHIP, "r", PartnerChannel.COURT, "u", outcome, "partner", AT, null);
    }
}
