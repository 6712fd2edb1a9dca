package org.fengqiao.mediation.casefile.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import org.fengqiao.contracts.Channel;
import org.fengqiao.contracts.DecisionRef;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.Risk;
import org.fengqiao.contracts.RoutingEvent.CaseDispatched;
import org.fengqiao.contracts.Tier;
import org.hibernate.annotations.ColumnTransformer;

/** What routing said when it gave the case to the unit; it never changes afterwards. */
@Embeddable
public record Assignment(
        @Enumerated(EnumType.STRING) MoveReason reason,
        Integer fromHop,
        @Enumerated(EnumType.STRING) Tier fromTier,
        String fromUnit,
        @Enumerated(EnumType.STRING) Grade grade,
        @Enumerated(EnumType.STRING) Risk risk,
        @Enumerated(EnumType.STRING) Channel channel,
        String kind,
        String division,
        String stabilityDivision,
        String firstContactUnit,
        int persons,
        boolean groupCase,
        Long amountCents,
        boolean confidential,
        String settledOnSpotBy,
        String orderedBy,
        Instant registeredAt,
        Instant dispatchedAt,

        @Convert(converter = Columns.OfDecisions.class)
        @Column(columnDefinition = "jsonb")
        @ColumnTransformer(write = "?::jsonb")
        List<DecisionRef> decisions) {

    static Assignment of(CaseDispatched d) {
        return new Assignment(
                d.reason(),
                d.fromHop(),
                d.fromTier(),
                d.fromUnit(),
                d.grade(),
                d.risk(),
                d.channel(),
                d.kind(),
                d.division(),
                d.stabilityDivision(),
                d.firstContactUnit(),
                d.persons(),
                d.group(),
                d.amountCents(),
                d.confidential(),
                d.settledOnSpotBy(),
                d.orderedBy(),
                d.registeredAt(),
                d.dispatchedAt(),
                d.decisions() == null ? List.of() : List.copyOf(d.decisions()));
    }

    /** Only the first unit inherits what was settled at the window; a case that moved on was not settled after all. */
    boolean settledOnSpot() {
        return settledOnSpotBy != null && reason == MoveReason.INITIAL;
    }
}
