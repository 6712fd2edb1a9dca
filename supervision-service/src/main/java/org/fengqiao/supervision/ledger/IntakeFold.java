package org.fengqiao.supervision.ledger;

import java.time.Instant;
import org.fengqiao.contracts.Colour;
import org.fengqiao.contracts.IntakeEvent;
import org.fengqiao.contracts.IntakeEvent.CaseNoted;
import org.fengqiao.contracts.IntakeEvent.CaseRegistered;
import org.fengqiao.contracts.IntakeEvent.RegistrationJoined;
import org.fengqiao.contracts.IntakeEvent.RegistrationNotAccepted;
import org.fengqiao.supervision.statistics.Metric;

/** Takes in what intake tells of a case. */
record IntakeFold(CaseLedger ledger, Tally tally) {

    void apply(IntakeEvent event) {
        switch (event) {
            case CaseRegistered e -> registered(e);
            case RegistrationJoined e -> joined(e);
            case CaseNoted e -> noted(e);
            case RegistrationNotAccepted ignored -> {}
        }
    }

    private void registered(CaseRegistered e) {
        String stability = e.stabilityDivision() == null ? e.division() : e.stabilityDivision();
        ledger.opening = new Opening(
                e.division(),
                e.kind(),
                e.channel(),
                e.firstContactUnit(),
                stability,
                e.persons(),
                e.batches(),
                e.group(),
                e.violenceRisk() || e.crimeSigns(),
                e.confidential(),
                e.settledOnSpotBy() != null,
                e.relatesTo(),
                e.registeredAt());
        if (ledger.colour == null && !ledger.closed()) {
            ledger.colour = Colour.BLUE;
            ledger.colourAsOf = e.registeredAt();
        }
        Instant at = e.registeredAt();
        tally.add(Metric.REGISTERED, at, null, e.firstContactUnit());
        tally.add(Metric.PERSONS, at, null, e.firstContactUnit(), null, 0, e.persons());
        tally.add(Metric.BATCHES, at, null, e.firstContactUnit(), null, 0, e.batches());
        if (e.settledOnSpotBy() != null) {
            tally.add(Metric.ON_SPOT, at, null, e.firstContactUnit());
        }
        tally.catchUp();
        new MediationFold(ledger, tally.graded()).registeredLate();
    }

    private void joined(RegistrationJoined e) {
        ledger.joined++;
        ledger.endangered |= e.dangerous();
        tally.add(Metric.JOINED, e.registeredAt(), null, null);
        tally.add(Metric.PERSONS, e.registeredAt(), null, null, null, 0, e.persons());
        tally.add(Metric.BATCHES, e.registeredAt(), null, null, null, 0, e.batches());
    }

    private void noted(CaseNoted e) {
        switch (e.note()) {
            case URGE -> ledger.urges++;
            case RATING -> {
                ledger.rating = e.rating();
                tally.add(Metric.RATED, e.notedAt(), null, null);
                tally.add(Metric.RATING_POINTS, e.notedAt(), null, null, null, 0, e.rating() == null ? 0 : e.rating());
            }
            case SUPPLEMENT, WITHDRAWAL -> {}
        }
    }
}
