package org.fengqiao.routing.route.domain;

import java.time.Instant;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.Tier;

/** One assignment of a case, from its dispatch to its end. */
public record Hop(
        int no,
        AssignmentRole role,
        Tier tier,
        String unit,
        MoveReason reason,
        Integer fromHop,
        String orderedBy,
        Instant dispatchedAt,
        Instant takenOverAt,
        Instant endedAt,
        Ending ending,
        String fallbackOwner) {

    /** How an assignment ended. */
    public enum Ending {
        HANDED_OVER,
        RETURNED,
        CLOSED,
        CONCLUDED
    }

    Hop takenOver(Instant at) {
        return new Hop(
                no, role, tier, unit, reason, fromHop, orderedBy, dispatchedAt, at, endedAt, ending, fallbackOwner);
    }

    Hop ended(Ending how, Instant at) {
        return new Hop(
                no, role, tier, unit, reason, fromHop, orderedBy, dispatchedAt, takenOverAt, at, how, fallbackOwner);
    }

    Hop fallenTo(String owner) {
        return new Hop(
                no, role, tier, unit, reason, fromHop, orderedBy, dispatchedAt, takenOverAt, endedAt, ending, owner);
    }

    boolean assistsNow() {
        return role == AssignmentRole.ASSIST && endedAt == null;
    }

    Assignment assignment() {
        return new Assignment(no, tier, unit, dispatchedAt);
    }
}
