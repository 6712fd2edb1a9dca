package org.fengqiao.mediation.casefile.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.MediationEvent.CaseResumed;
import org.fengqiao.contracts.MediationEvent.CaseSuspended;
import org.fengqiao.contracts.MediationEvent.ConsentRecorded;
import org.fengqiao.contracts.MediationEvent.MediatorAssigned;
import org.fengqiao.contracts.MediationEvent.MediatorRefused;
import org.fengqiao.contracts.MediationEvent.SessionHeld;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.SessionKind;
import org.fengqiao.contracts.SessionMode;
import org.fengqiao.mediation.MediationProblem;
import org.fengqiao.mediation.casefile.domain.Result.Origin;
import org.fengqiao.platform.problem.Problem;

/** The mediation itself: who mediates, who agreed to it, and each meeting. */
public final class Mediating {

    /** A meeting that took place; its record is sealed in the dossier. */
    public record Meeting(
            SessionMode mode, SessionKind kind, Instant startedAt, int minutes, Set<Integer> participants) {}

    private Mediating() {}

    /** Names the mediator; one whom a party refused can only come back by a party's own choice. */
    public static List<MediationEvent> assign(String mediator, boolean chosenByParty, CaseFile file, Act act) {
        file.require(FileCommand.ASSIGN, act);
        act.requireMayAssign(mediator);
        if (!chosenByParty && file.proceedings().hearing().refused(mediator)) {
            throw Problem.of(MediationProblem.MEDIATOR_REFUSED);
        }
        file.assign(mediator);
        return List.of(new MediatorAssigned(
                file.caseNo(), file.hop(), act.tier(), file.unit(), mediator, chosenByParty, act.account(), act.at()));
    }

    /** A party refuses the mediator (人民调解法 19), a limited number of times so that the case goes on. */
    public static List<MediationEvent> refuseMediator(int party, CaseFile file, Act act) {
        file.require(FileCommand.REFUSE_MEDIATOR, act);
        file.parties().requireKnown("party", List.of(party));
        String refused = requireMediator(file);
        Hearing hearing = file.proceedings().hearing();
        if (hearing.refusalsBy(party) >= act.policy().refusalsPerParty()) {
            throw Problem.of(MediationProblem.REFUSALS_USED_UP, act.policy().refusalsPerParty());
        }
        file.note(p -> p.with(hearing.withRefusal(party, refused)));
        file.assign(null);
        return List.of(new MediatorRefused(
                file.caseNo(), file.hop(), act.tier(), file.unit(), refused, act.account(), act.at()));
    }

    /** A party agrees to mediation. */
    public static List<MediationEvent> consent(int party, CaseFile file, Act act) {
        file.require(FileCommand.CONSENT, act);
        return List.of(recorded(party, true, file, act));
    }

    /** A party clearly refuses: there may be no mediation (人民调解法 17), and the other routes are told. */
    public static List<MediationEvent> refuse(int party, List<Route> told, CaseFile file, Act act) {
        file.require(FileCommand.REFUSE_MEDIATION, act);
        MediationEvent recorded = recorded(party, false, file, act);
        List<Route> routes =
                told.isEmpty() ? act.policy().routesFor(file.assignment().kind()) : told;
        file.advance(FileCommand.REFUSE_MEDIATION, act);
        file.note(p -> p.with(new Result(Outcome.UNSETTLED, Origin.REFUSAL, routes, act.account(), act.at())));
        return List.of(recorded, Settling.notSettled(Origin.REFUSAL.name(), routes, act.account(), file, act));
    }

    private static MediationEvent recorded(int party, boolean consents, CaseFile file, Act act) {
        file.parties().requireKnown("party", List.of(party));
        file.note(p -> p.with(p.hearing().withConsent(party, consents).withHandlers(act.account())));
        return new ConsentRecorded(
                file.caseNo(), file.hop(), act.tier(), file.unit(), party, consents, act.account(), act.at());
    }

    /** A meeting was held; nobody may be mediated who has not agreed to it. */
    public static List<MediationEvent> meet(Meeting meeting, CaseFile file, Act act) {
        file.require(FileCommand.HOLD_SESSION, act);
        String mediator = requireMediator(file);
        act.requireHandler(file);
        file.parties().requireKnown("participants", meeting.participants());
        act.requirePlausible("startedAt", meeting.startedAt(), file);
        if (file.role() == AssignmentRole.LEAD) {
            requireConsent(meeting.participants(), file);
        }
        file.advance(FileCommand.HOLD_SESSION, act);
        file.note(p -> p.with(p.hearing().withSession(meeting.startedAt(), mediator, act.account())));
        return List.of(new SessionHeld(
                file.caseNo(),
                file.hop(),
                act.tier(),
                file.unit(),
                file.proceedings().hearing().sessions(),
                meeting.mode(),
                meeting.kind(),
                mediator,
                meeting.startedAt(),
                meeting.minutes(),
                act.at()));
    }

    /** Everyone named must have agreed to mediation; mechanism #55. */
    static void requireConsent(Collection<Integer> parties, CaseFile file) {
        List<Integer> missing = file.proceedings().hearing().withoutConsent(parties);
        if (!missing.isEmpty()) {
            throw Problem.of(MediationProblem.CONSENT_MISSING).with("parties", missing);
        }
    }

    static String requireMediator(CaseFile file) {
        if (file.mediator() == null) {
            throw Problem.of(MediationProblem.MEDIATOR_MISSING);
        }
        return file.mediator();
    }

    /** The handling clock stops, for example for an expert opinion. */
    public static List<MediationEvent> suspend(String reason, CaseFile file, Act act) {
        file.require(FileCommand.SUSPEND, act);
        act.requireHandler(file);
        file.advance(FileCommand.SUSPEND, act);
        return List.of(
                new CaseSuspended(file.caseNo(), file.hop(), act.tier(), file.unit(), reason, act.account(), act.at()));
    }

    /** The handling clock runs again. */
    public static List<MediationEvent> resume(CaseFile file, Act act) {
        file.require(FileCommand.RESUME, act);
        act.requireHandler(file);
        file.advance(FileCommand.RESUME, act);
        return List.of(new CaseResumed(file.caseNo(), file.hop(), act.tier(), file.unit(), act.account(), act.at()));
    }
}
