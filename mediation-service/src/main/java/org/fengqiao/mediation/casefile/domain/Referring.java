package org.fengqiao.mediation.casefile.domain;

import java.util.List;
import java.util.Set;
import org.fengqiao.contracts.AgreementForm;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.ReferralOutcome;
import org.fengqiao.contracts.RoutingEvent.ReferralAccepted;
import org.fengqiao.contracts.RoutingEvent.ReferralConcluded;
import org.fengqiao.mediation.casefile.domain.Result.Origin;

/** What a partner unit does with a case that was referred to it (移送、对接). */
public final class Referring {

    private Referring() {}

    /** The partner handles the case from now on. */
    public static List<MediationEvent> accepted(ReferralAccepted answer, CaseFile file, Act act) {
        if (file.allows(FileCommand.ACCEPT_REFERRAL, act)) {
            file.advance(FileCommand.ACCEPT_REFERRAL, act);
            file.note(p -> p.with(new Referral(answer.referralId(), answer.channel(), answer.unit())));
        }
        return List.of();
    }

    /** The partner does not take it; the unit goes on. */
    public static List<MediationEvent> declined(CaseFile file, Act act) {
        return back(FileCommand.DECLINE_REFERRAL, file, act);
    }

    /** The partner gives it back unfinished; the unit goes on. */
    public static List<MediationEvent> returned(CaseFile file, Act act) {
        return back(FileCommand.RETURN_REFERRAL, file, act);
    }

    private static List<MediationEvent> back(FileCommand command, CaseFile file, Act act) {
        if (!file.allows(command, act)) {
            return List.of();
        }
        file.advance(command, act);
        return Closing.withdrawIfAsked(file, act);
    }

    /** The partner finished; the unit takes the result back, verifies it and closes. */
    public static List<MediationEvent> concluded(ReferralConcluded answer, CaseFile file, Act act) {
        return switch (answer.outcome()) {
            case SETTLED -> settled(answer, file, act);
            case NOT_SETTLED, TAKEN_INTO_PROCEDURE -> ended(answer, file, act);
        };
    }

    private static List<MediationEvent> settled(ReferralConcluded answer, CaseFile file, Act act) {
        if (!file.allows(FileCommand.PARTNER_SETTLED, act)) {
            return List.of();
        }
        file.advance(FileCommand.PARTNER_SETTLED, act);
        Agreement made = new Agreement(AgreementForm.ORAL, Set.of(), false, false, false, answer.at());
        file.note(p -> p.with(made)
                .with(p.hearing().withHandlers(answer.by()))
                .with(new Result(Outcome.SETTLED, Origin.PARTNER, List.of(), answer.by(), act.at())));
        return List.of(Settling.settled(file, made, answer.by(), act));
    }

    private static List<MediationEvent> ended(ReferralConcluded answer, CaseFile file, Act act) {
        if (!file.allows(FileCommand.PARTNER_ENDED, act)) {
            return List.of();
        }
        file.advance(FileCommand.PARTNER_ENDED, act);
        List<Route> routes = answer.outcome() == ReferralOutcome.TAKEN_INTO_PROCEDURE
                ? List.of(procedureOf(answer.channel()))
                : act.policy().routesFor(file.assignment().kind());
        file.note(p -> p.with((Agreement) null)
                .with(p.hearing().withHandlers(answer.by()))
                .with(new Result(Outcome.UNSETTLED, Origin.PARTNER, routes, answer.by(), act.at())));
        return List.of(Settling.notSettled(answer.outcome().name(), routes, answer.by(), file, act));
    }

    /** The partner's own procedure, in which the matter goes on. */
    private static Route procedureOf(PartnerChannel channel) {
        return switch (channel) {
            case COURT, PROCURATORATE -> Route.LITIGATION;
            case POLICE, ADMINISTRATIVE -> Route.ADMINISTRATIVE;
            case PETITION -> Route.PETITION;
        };
    }
}
