package org.fengqiao.supervision.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.Risk;
import org.fengqiao.contracts.Tier;
import org.fengqiao.supervision.limit.Stop;
import org.fengqiao.supervision.limit.Stops;

/**
 * What is known of one assignment (hop). Every fact has one place, written by one kind of event, so that the order in
 * which the events of different services arrive does not matter.
 */
final class Assignment {

    int hop;
    AssignmentRole role;
    MoveReason reason;
    Tier tier;
    String unit;
    Grade grade;
    Risk risk;
    boolean returnable;
    boolean onSpot;
    Instant dispatchedAt;
    Instant takenOverAt;
    Instant touchedAt;
    Instant handedOverAt;
    Instant endedAt;
    FileState file = FileState.AWAITED;
    Instant releasedAt;
    Instant returnAskedAt;
    Instant refusedAt;
    Instant adjudicatedAt;

    /** The move that the case was last let go for, the last one that was refused, and from when to when it was on its way. */
    private MoveKind move;

    private MoveKind refused;

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<Stop> onItsWay = new ArrayList<>();

    List<Life> lives = new ArrayList<>();

    private Assignment() {}

    Assignment(int hop) {
        this.hop = hop;
    }

    boolean leads() {
        return role == AssignmentRole.LEAD;
    }

    boolean dispatched() {
        return dispatchedAt != null;
    }

    /** The unit did something with the case; the first time ends the pick-up limit. */
    void touched(Instant at) {
        touchedAt = earlier(touchedAt, at);
    }

    void released(MoveKind kind, Instant at) {
        releasedAt = at;
        move = kind;
        if (onItsWay.isEmpty() || !onItsWay.getLast().lasts()) {
            boolean refusedSince = kind == refused && !refusedAt.isBefore(at);
            onItsWay.add(new Stop(at, refusedSince ? refusedAt : null));
        }
    }

    /** The case stays with the unit; what is said of an earlier move does not end the one that it is on by now. */
    void refused(MoveKind kind, Instant at) {
        refusedAt = later(refusedAt, at);
        refused = kind;
        if (kind == move && onItsWay.getLast().lasts()) {
            onItsWay.set(onItsWay.size() - 1, new Stop(onItsWay.getLast().from(), at));
        }
    }

    /** When the unit picked the case up; letting it go without a word is enough only where it went. */
    Instant pickedUpAt() {
        return earlier(touchedAt, handedOverAt == null ? null : releasedAt);
    }

    /** The unit need not pick up what is on its way and may never come back. */
    Stops pickUpStops() {
        Stops stops = new Stops(onItsWay);
        return pickedUpAt() == null ? stops : new Stops(stops.begunBefore(pickedUpAt()));
    }

    Life life() {
        if (lives.isEmpty()) {
            lives.add(new Life(null));
        }
        return lives.getLast();
    }

    /** When nothing more was expected of the unit, because the case went on or ended without it; null while it is. */
    Instant overAt() {
        return earlier(handedOverAt, endedAt);
    }

    /** When this file stopped being worked on by a move to another unit. */
    void handedOver(Instant at) {
        handedOverAt = earlier(handedOverAt, at);
    }

    static Instant earlier(Instant a, Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.isBefore(a) ? b : a;
    }

    static Instant later(Instant a, Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.isAfter(a) ? b : a;
    }
}
