package org.fengqiao.supervision.ledger;

import java.time.Duration;
import java.time.Instant;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.Colour;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.MediationEvent.AssistConcluded;
import org.fengqiao.contracts.MediationEvent.CaseClosed;
import org.fengqiao.contracts.MediationEvent.CaseNotSettled;
import org.fengqiao.contracts.MediationEvent.CaseReleased;
import org.fengqiao.contracts.MediationEvent.CaseReopened;
import org.fengqiao.contracts.MediationEvent.CaseResumed;
import org.fengqiao.contracts.MediationEvent.CaseRevisited;
import org.fengqiao.contracts.MediationEvent.CaseSettled;
import org.fengqiao.contracts.MediationEvent.CaseSignedIn;
import org.fengqiao.contracts.MediationEvent.CaseSuspended;
import org.fengqiao.contracts.MediationEvent.CaseTakenOver;
import org.fengqiao.contracts.MediationEvent.CaseVerified;
import org.fengqiao.contracts.MediationEvent.ConfirmationApplied;
import org.fengqiao.contracts.MediationEvent.ConfirmationDecided;
import org.fengqiao.contracts.MediationEvent.ConsentRecorded;
import org.fengqiao.contracts.MediationEvent.ExtensionGranted;
import org.fengqiao.contracts.MediationEvent.MediatorAssigned;
import org.fengqiao.contracts.MediationEvent.MediatorRefused;
import org.fengqiao.contracts.MediationEvent.RecallRefused;
import org.fengqiao.contracts.MediationEvent.SessionHeld;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.RoutingEvent;
import org.fengqiao.supervision.statistics.Median;
import org.fengqiao.supervision.statistics.Metric;

/** Takes in what a tier's mediation service did with its file of a case. */
record MediationFold(CaseLedger ledger, Tally tally) {

    void apply(MediationEvent event) {
        Assignment file = ledger.assignment(event.hop());
        if (file.unit == null) {
            file.unit = event.unit();
            file.tier = event.tier();
        }
        switch (event) {
            case CaseTakenOver e -> takenOver(file, e);
            case CaseSignedIn e -> worked(file, e.at());
            case MediatorAssigned e -> worked(file, e.at());
            case MediatorRefused e -> worked(file, e.at());
            case ConsentRecorded e -> worked(file, e.at());
            case SessionHeld e -> worked(file, e.at());
            case CaseSettled e -> settled(file, e);
            case CaseNotSettled e -> {
                file.touched(e.at());
                file.file = FileState.UNSETTLED;
                file.life().result(e.at(), false);
            }
            case CaseReleased e -> released(file, e);
            case ExtensionGranted e -> file.life().extension += e.days();
            case CaseSuspended e -> {
                worked(file, e.at());
                file.life().suspend(e.at());
            }
            case CaseResumed e -> {
                worked(file, e.at());
                file.life().resume(e.at());
            }
            case ConfirmationApplied e -> file.life().confirmationAppliedAt = e.at();
            case CaseVerified e -> verified(file, e);
            case CaseClosed e -> closed(file, e);
            case CaseReopened e -> reopened(file, e);
            case CaseRevisited e -> file.life().revisitedAt = e.at();
            case AssistConcluded e -> {
                file.touched(e.at());
                file.file = FileState.CONCLUDED;
                file.life().result(e.at(), true);
            }
            case RecallRefused ignored -> {}
            case ConfirmationDecided ignored -> {}
        }
    }

    private static void takenOver(Assignment file, CaseTakenOver e) {
        if (file.role == null) {
            file.role = e.role();
        }
        file.takenOverAt = e.at();
        file.file = FileState.TAKEN_OVER;
        if (file.onSpot && file.role == AssignmentRole.LEAD) {
            file.touched(e.at());
            file.file = FileState.SETTLED;
            file.life().result(e.at(), true);
        }
    }

    private static void worked(Assignment file, Instant at) {
        file.touched(at);
        if (file.file == FileState.AWAITED || file.file == FileState.TAKEN_OVER || file.file == FileState.RELEASED) {
            file.file = FileState.HANDLING;
        }
    }

    private static void settled(Assignment file, CaseSettled e) {
        file.touched(e.at());
        file.file = FileState.SETTLED;
        file.life().result(e.at(), true);
        file.life().confirmableFrom = e.confirmable() ? e.effectiveAt() : null;
    }

    private static void released(Assignment file, CaseReleased e) {
        file.file = FileState.RELEASED;
        file.released(e.move(), e.at());
        if (e.move() == MoveKind.RETURN) {
            file.returnAskedAt = Assignment.earlier(file.returnAskedAt, e.at());
        }
    }

    private static void verified(Assignment file, CaseVerified e) {
        if (e.passed()) {
            file.file = FileState.VERIFIED;
        } else {
            file.file = FileState.HANDLING;
            file.life().voided(e.at());
        }
    }

    private void closed(Assignment file, CaseClosed e) {
        file.touched(e.at());
        file.file = FileState.CLOSED;
        file.life().close(e.at(), e.outcome());
        if (!file.leads()) {
            return;
        }
        ledger.colour = null;
        if (ledger.opening != null) {
            timed(file, file.life());
        }
        count(file, file.life(), 1);
    }

    /** Counts the time that settled cases took which were closed before their registration was known. */
    void registeredLate() {
        ledger.leads().filter(file -> !file.lives.isEmpty()).forEach(file -> {
            Life life = file.life();
            if (life.settledAfter == null) {
                timed(file, life);
                countTime(file, life, 1);
            }
        });
    }

    private void timed(Assignment file, Life life) {
        if (life.outcome == Outcome.SETTLED) {
            Duration time = Duration.between(ledger.opening.registeredAt(), Results.of(ledger, file, life));
            life.settledAfter = Median.bucket(time);
        }
    }

    /** Counts a closing, or takes it back, so that a case that came back counts once: as it ended at last. */
    private void count(Assignment file, Life life, int amount) {
        tally.add(metric(life.outcome), life.closedAt, file.tier, file.unit, null, 0, amount);
        countTime(file, life, amount);
        ledger.leads()
                .findFirst()
                .ifPresent(first -> tally.add(
                        Metric.CLOSED_OF_DISPATCHED, first.dispatchedAt, first.tier, first.unit, null, 0, amount));
    }

    private void countTime(Assignment file, Life life, int amount) {
        if (life.settledAfter != null) {
            tally.add(Metric.SETTLED_AFTER, life.closedAt, file.tier, file.unit, null, life.settledAfter, amount);
        }
    }

    private static Metric metric(Outcome outcome) {
        return switch (outcome) {
            case SETTLED -> Metric.SETTLED;
            case UNSETTLED -> Metric.UNSETTLED;
            case WITHDRAWN -> Metric.WITHDRAWN;
        };
    }

    private void reopened(Assignment file, CaseReopened e) {
        Life before = file.life();
        boolean undone = RoutingEvent.SYSTEM.equals(e.by());
        if (before.outcome != null) {
            count(file, before, -1);
            // A closing that the rules took back is no dispute that broke out again.
            if (!undone) {
                tally.add(Metric.REOPENED, e.at(), e.tier(), e.unit(), before.outcome.name());
            }
        }
        boolean stands = undone && before.outcome != Outcome.WITHDRAWN;
        file.lives.add(stands ? new Life(e.at(), before, Results.of(ledger, file, before)) : new Life(e.at()));
        file.file = stands ? FileState.VERIFIED : FileState.HANDLING;
        ledger.colour = Colour.BLUE;
        ledger.colourAsOf = e.at();
    }
}
