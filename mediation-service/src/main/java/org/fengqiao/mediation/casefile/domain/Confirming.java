package org.fengqiao.mediation.casefile.domain;

import java.util.Collection;
import java.util.List;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.MediationEvent.ConfirmationApplied;
import org.fengqiao.contracts.MediationEvent.ConfirmationDecided;
import org.fengqiao.mediation.MediationProblem;
import org.fengqiao.platform.problem.Problem;

/** Judicial confirmation of a written agreement (人民调解法 33, 民事诉讼法 205); mechanism #52. */
public final class Confirming {

    private Confirming() {}

    /** All parties apply together, within 30 days of the agreement's taking effect; null stands for all of them. */
    public static List<MediationEvent> apply(Collection<Integer> applicants, CaseFile file, Act act) {
        file.require(FileCommand.APPLY_CONFIRMATION, act);
        Agreement agreement = file.proceedings().agreement();
        if (agreement == null || !agreement.confirmable() || agreement.effectiveAt() == null) {
            throw Problem.of(MediationProblem.NOT_CONFIRMABLE);
        }
        if (file.proceedings().confirmation() != null) {
            throw Problem.of(MediationProblem.CONFIRMATION_APPLIED);
        }
        if (!act.policy().mayConfirm(agreement.effectiveAt(), act.at())) {
            throw Problem.of(MediationProblem.CONFIRMATION_WINDOW_PASSED);
        }
        List<Integer> absent = applicants == null ? List.of() : file.parties().missingFrom(applicants);
        if (!absent.isEmpty()) {
            throw Problem.of(MediationProblem.CONFIRMATION_NOT_JOINT).with("parties", absent);
        }
        file.advance(FileCommand.APPLY_CONFIRMATION, act);
        file.note(p -> p.with(new Confirmation(act.account(), act.at(), null, null)));
        return List.of(
                new ConfirmationApplied(file.caseNo(), file.hop(), act.tier(), file.unit(), act.account(), act.at()));
    }

    /** The court decided. */
    public static List<MediationEvent> decide(boolean confirmed, CaseFile file, Act act) {
        file.require(FileCommand.DECIDE_CONFIRMATION, act);
        Confirmation applied = file.proceedings().confirmation();
        if (applied == null || applied.confirmed() != null) {
            throw Problem.of(MediationProblem.CONFIRMATION_NOT_APPLIED);
        }
        file.advance(FileCommand.DECIDE_CONFIRMATION, act);
        file.note(p -> p.with(applied.decided(confirmed, act.at())));
        return List.of(new ConfirmationDecided(
                file.caseNo(), file.hop(), act.tier(), file.unit(), confirmed, act.account(), act.at()));
    }
}
