package org.fengqiao.routing.route.domain;

import java.time.Instant;
import org.fengqiao.contracts.Channel;
import org.fengqiao.contracts.IntakeEvent.CaseRegistered;
import org.fengqiao.routing.decision.CaseProfile;

/** What was registered, without anything personal; it never changes. */
public record CaseFacts(
        Channel channel,
        String kind,
        String kindVersion,
        String division,
        String stabilityDivision,
        String firstContactUnit,
        int persons,
        int batches,
        boolean group,
        Long amountCents,
        boolean violenceRisk,
        boolean crimeSigns,
        boolean confidential,
        String settledOnSpotBy,
        String relatesTo,
        Instant registeredAt) {

    /** The facts of a registration. */
    public static CaseFacts of(CaseRegistered e) {
        return new CaseFacts(
                e.channel(),
                e.kind(),
                e.kindVersion(),
                e.division(),
                e.stabilityDivision(),
                e.firstContactUnit(),
                e.persons(),
                e.batches(),
                e.group(),
                e.amountCents(),
                e.violenceRisk(),
                e.crimeSigns(),
                e.confidential(),
                e.settledOnSpotBy(),
                e.relatesTo(),
                e.registeredAt());
    }

    /** What the decision tables may look at. */
    public CaseProfile profile() {
        return new CaseProfile(
                kind,
                channel,
                persons,
                amountCents,
                violenceRisk,
                crimeSigns,
                relatesTo != null,
                settledOnSpotBy != null);
    }
}
