package org.fengqiao.mediation.casefile.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fengqiao.contracts.AgreementForm;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.MediationEvent.CaseSettled;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.mediation.casefile.domain.Result.Origin;
import org.fengqiao.platform.problem.Problem;

/** The end of a mediation: an agreement, or the news that there is none. */
public final class Settling {

    /**
     * An agreement as it stands on the table; its content is sealed in the dossier.
     *
     * @param effectiveAt when an oral agreement was made, or the last signature; null for now
     * @param mayBeConfirmed false where the mediator sees that it is about personal status
     */
    public record Terms(
            AgreementForm form,
            Set<Integer> signedBy,
            boolean mediatorSigned,
            boolean stamped,
            Instant effectiveAt,
            boolean mayBeConfirmed) {}

    private Settling() {}

    /** Takes effect when everyone has signed; until then it is a draft and the mediation goes on. */
    public static List<MediationEvent> agree(Terms terms, CaseFile file, Act act) {
        file.require(FileCommand.DRAFT_AGREEMENT, act);
        act.requireHandler(file);
        file.parties().requireKnown("signedBy", terms.signedBy());
        Mediating.requireConsent(file.parties().signatories(), file);
        Instant effective = effectiveAt(terms, file, act);
        Agreement agreement = new Agreement(
                terms.form(),
                terms.signedBy(),
                terms.mediatorSigned(),
                terms.stamped(),
                confirmable(terms, file, act.policy()),
                null);
        if (!agreement.missing(file.parties()).isEmpty()) {
            file.advance(FileCommand.DRAFT_AGREEMENT, act);
            file.note(p -> p.with(agreement).with(p.hearing().withHandlers(act.account())));
            return List.of();
        }
        file.advance(FileCommand.SETTLE, act);
        Agreement done = agreement.effective(effective);
        file.note(p -> p.with(done)
                .with(p.hearing().withHandlers(act.account()))
                .with(new Result(Outcome.SETTLED, Origin.MEDIATION, List.of(), act.account(), act.at())));
        return List.of(settled(file, done, act.account(), act));
    }

    private static Instant effectiveAt(Terms terms, CaseFile file, Act act) {
        if (terms.effectiveAt() == null) {
            return act.at();
        }
        act.requirePlausible("effectiveAt", terms.effectiveAt(), file);
        Instant firstMet = file.proceedings().hearing().firstMet();
        if (firstMet != null && terms.effectiveAt().isBefore(firstMet)) {
            throw Problem.invalid("effectiveAt", "before-first-session");
        }
        return terms.effectiveAt();
    }

    private static boolean confirmable(Terms terms, CaseFile file, TierPolicy policy) {
        return terms.form() == AgreementForm.WRITTEN
                && terms.mayBeConfirmed()
                && !policy.notConfirmableKinds().contains(file.assignment().kind());
    }

    /** What a draft still lacks before it takes effect. */
    public static List<String> missing(CaseFile file) {
        Agreement agreement = file.proceedings().agreement();
        return agreement == null || agreement.effectiveAt() != null ? List.of() : agreement.missing(file.parties());
    }

    /** Mediation failed; the parties were told the other routes (人民调解法 26). */
    public static List<MediationEvent> fail(String reason, List<Route> routes, CaseFile file, Act act) {
        file.require(FileCommand.FAIL, act);
        act.requireHandler(file);
        if (routes.isEmpty()) {
            throw Problem.invalid("routes", "routes-required");
        }
        file.advance(FileCommand.FAIL, act);
        file.note(p -> p.with((Agreement) null)
                .with(p.hearing().withHandlers(act.account()))
                .with(new Result(Outcome.UNSETTLED, Origin.MEDIATION, routes, act.account(), act.at())));
        return List.of(notSettled(reason, routes, act.account(), file, act));
    }

    static MediationEvent settled(CaseFile file, Agreement agreement, String by, Act act) {
        return new CaseSettled(
                file.caseNo(),
                file.hop(),
                act.tier(),
                file.unit(),
                agreement.form(),
                agreement.confirmable(),
                agreement.effectiveAt(),
                by,
                act.at());
    }

    static MediationEvent notSettled(String reason, List<Route> routes, String by, CaseFile file, Act act) {
        List<String> told = routes.stream().map(Route::name).toList();
        return new MediationEvent.CaseNotSettled(
                file.caseNo(), file.hop(), act.tier(), file.unit(), reason, told, by, act.at());
    }
}
