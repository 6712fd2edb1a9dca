package org.fengqiao.mediation.casefile.domain;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.MediationEvent.AssistConcluded;
import org.fengqiao.contracts.MediationEvent.CaseClosed;
import org.fengqiao.contracts.MediationEvent.CaseReopened;
import org.fengqiao.contracts.MediationEvent.CaseRevisited;
import org.fengqiao.contracts.MediationEvent.CaseVerified;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.RoutingEvent;
import org.fengqiao.mediation.MediationProblem;
import org.fengqiao.platform.problem.Problem;

/** From the result to the closed file and what comes after it (核查, 销号, 回访, 反复); mechanisms #10, #12, #77. */
public final class Closing {

    private static final String JOINED_LATE = "销号时同一事项又有登记，请核对后再销号";

    private Closing() {}

    /**
     * Someone who had no part in the result checks it. One that does not stand goes back to the mediator, also after it
     * was verified, but not once a court is to confirm it; one whose file could never become complete is not verified.
     */
    public static List<MediationEvent> verify(boolean passed, Set<ClaimClass> claims, CaseFile file, Act act) {
        FileCommand command = passed ? FileCommand.VERIFY : FileCommand.SEND_BACK;
        file.require(command, act);
        if (file.wasHandledBy(act.account())) {
            throw Problem.of(MediationProblem.VERIFIER_IS_HANDLER);
        }
        List<DossierItem> missing = DossierItem.missingBeforeVerification(file, act.policy());
        if (passed) {
            requireNothing(missing);
        } else if (missing.isEmpty()) {
            requireNotWithTheCourt(file);
        }
        file.advance(command, act);
        Verification check = new Verification(passed, claims, act.account(), act.at());
        file.note(p -> passed ? p.with(check) : p.sentBack(check));
        return List.of(
                new CaseVerified(file.caseNo(), file.hop(), act.tier(), file.unit(), passed, act.account(), act.at()));
    }

    /** Closes a complete file (人民调解法 27); an incomplete one is told what it lacks. */
    public static List<MediationEvent> close(CaseFile file, Act act) {
        requireNothing(missing(file, act.policy()));
        file.advance(FileCommand.CLOSE, act);
        return closed(file.proceedings().result().outcome(), act.account(), file, act);
    }

    private static void requireNothing(List<DossierItem> missing) {
        if (!missing.isEmpty()) {
            throw Problem.of(MediationProblem.FILE_INCOMPLETE).with("missing", missing);
        }
    }

    private static void requireNotWithTheCourt(CaseFile file) {
        Confirmation confirmation = file.proceedings().confirmation();
        if (confirmation != null && confirmation.stands()) {
            throw Problem.of(MediationProblem.CONFIRMATION_UNDER_WAY);
        }
    }

    /** What the file still lacks; nothing is asked of one that is over or on its way. */
    public static List<DossierItem> missing(CaseFile file, TierPolicy policy) {
        return file.isBeforeClosing() ? DossierItem.missing(file, policy) : List.of();
    }

    private static List<MediationEvent> closed(Outcome outcome, String by, CaseFile file, Act act) {
        file.closed(outcome, act.at());
        return List.of(new CaseClosed(file.caseNo(), file.hop(), act.tier(), file.unit(), outcome, by, act.at()));
    }

    /** The applicant withdraws: at once, or as soon as the case has stopped moving. */
    public static List<MediationEvent> withdraw(String by, CaseFile file, Act act) {
        if (!file.allows(FileCommand.WITHDRAW, act)) {
            return List.of();
        }
        file.advance(FileCommand.WITHDRAW, act);
        if (!file.state().isOver()) {
            file.withdrawLater();
            return List.of();
        }
        return closed(Outcome.WITHDRAWN, by, file, act);
    }

    /** What was left undone while the case was on its way. */
    static List<MediationEvent> withdrawIfAsked(CaseFile file, Act act) {
        return file.withdrawn() ? withdraw(act.account(), file, act) : List.of();
    }

    /** The dispute came back. */
    public static List<MediationEvent> reopen(String reason, CaseFile file, Act act) {
        Act after = afterClosing(file, act);
        mediateAgain(file, after);
        return reopened(reason, act.account(), file, after);
    }

    /**
     * A further approach joined the case while it was being closed, and nobody has read it: the closing is undone. A
     * verified result stands until someone sends it back; a file that was withdrawn is mediated.
     */
    public static List<MediationEvent> joined(CaseFile file, Act act) {
        if (!file.allows(FileCommand.UNDO_CLOSING, act)) {
            return List.of();
        }
        Act after = afterClosing(file, act);
        if (file.outcome() == Outcome.WITHDRAWN) {
            mediateAgain(file, after);
        } else {
            file.advance(FileCommand.UNDO_CLOSING, after);
            file.closingUndone();
        }
        return reopened(JOINED_LATE, RoutingEvent.SYSTEM, file, after);
    }

    /** Readers of several tiers order closings and reopenings by their times, and two machines' clocks may differ. */
    private static Act afterClosing(CaseFile file, Act act) {
        return file.closedAt() == null ? act : act.notBefore(file.closedAt().plus(1, ChronoUnit.MICROS));
    }

    private static void mediateAgain(CaseFile file, Act act) {
        file.advance(FileCommand.REOPEN, act);
        file.reopened(act.at());
    }

    private static List<MediationEvent> reopened(String reason, String by, CaseFile file, Act act) {
        return List.of(new CaseReopened(file.caseNo(), file.hop(), act.tier(), file.unit(), reason, by, act.at()));
    }

    /** Asks after closing whether the agreement is kept and how the citizen rates the handling. */
    public static List<MediationEvent> revisit(int rating, boolean performed, CaseFile file, Act act) {
        file.advance(FileCommand.REVISIT, act);
        file.note(p -> p.with(new Revisit(rating, performed, act.account(), act.at())));
        return List.of(new CaseRevisited(
                file.caseNo(), file.hop(), act.tier(), file.unit(), rating, performed, act.account(), act.at()));
    }

    /** An assisting unit has done its part; the lead's file does not wait for it. */
    public static List<MediationEvent> concludeAssist(CaseFile file, Act act) {
        file.advance(FileCommand.CONCLUDE_ASSIST, act);
        file.closed(null, act.at());
        return List.of(
                new AssistConcluded(file.caseNo(), file.hop(), act.tier(), file.unit(), act.account(), act.at()));
    }

    /** The lead's file is closed, and with it what this unit had still to do. */
    public static List<MediationEvent> endAssist(CaseFile file, Act act) {
        if (file.allows(FileCommand.END_ASSIST, act)) {
            file.advance(FileCommand.END_ASSIST, act);
            file.closed(null, act.at());
        }
        return List.of();
    }
}
