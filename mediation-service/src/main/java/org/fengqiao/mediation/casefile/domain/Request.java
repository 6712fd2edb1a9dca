package org.fengqiao.mediation.casefile.domain;

import java.time.Instant;
import java.util.UUID;
import org.fengqiao.contracts.PartnerChannel;

/** A handler's request and what became of it; both reasons are sealed texts. */
public record Request(
        UUID id,
        RequestKind kind,
        State state,
        String reason,
        PartnerChannel channel,
        String targetUnit,
        Integer days,
        String by,
        Instant at,
        String decidedBy,
        Instant decidedAt,
        String decisionReason) {

    /** Where a request stands. */
    public enum State {
        PENDING,
        APPROVED,
        REJECTED,
        /** The file went on before anyone decided. */
        LAPSED
    }

    /** What a handler asks for. */
    public record Wish(RequestKind kind, String reason, PartnerChannel channel, String targetUnit, Integer days) {}

    static Request pending(UUID id, Wish wish, Act act) {
        return new Request(
                id,
                wish.kind(),
                State.PENDING,
                wish.reason(),
                wish.channel(),
                wish.targetUnit(),
                wish.days(),
                act.account(),
                act.at(),
                null,
                null,
                null);
    }

    boolean awaitsDecision() {
        return state == State.PENDING;
    }

    Request decided(State outcome, String decider, Instant when, String why) {
        return new Request(id, kind, outcome, reason, channel, targetUnit, days, by, at, decider, when, why);
    }
}
