package org.fengqiao.supervision.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.Risk;
import org.fengqiao.contracts.Tier;

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
