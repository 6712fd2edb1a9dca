package org.fengqiao.routing.route.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Where a case stands. Each state answers every signal; one that does not fit (a stale answer, a second breach, a
 * decision that came too late) leaves it as it is.
 *
 * <pre>
 *  DISPATCHED ── taken over ──► HELD ◄───────────────── refused, declined, concluded or returned ──┐
 *       │                        │ │ released                                                      │
 *       │ recalled               │ ├── ESCALATION ──────────────────────────► MOVING               │
 *       └───────────► RECALLING ◄┘ ├── RETURN ──► RETURN_PENDING ─ approved ──► │ ───── rejected ──┤
 *                      │   │       └── REFERRAL ► REFERRAL_OFFERED ─ accepted ─► │ ► REFERRED ──────┤
 *             released │   └────────────── recall refused ───────────────────── │ ────────────────►┤
 *                      └──────────────────────────────────────────────► MOVING ─┴─ taken over ────►┘
 *
 *  HELD ── closed ──► CLOSED ── reopened ──► HELD
 * </pre>
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "status")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Dispatched.class, name = "DISPATCHED"),
    @JsonSubTypes.Type(value = Held.class, name = "HELD"),
    @JsonSubTypes.Type(value = Recalling.class, name = "RECALLING"),
    @JsonSubTypes.Type(value = Moving.class, name = "MOVING"),
    @JsonSubTypes.Type(value = ReturnPending.class, name = "RETURN_PENDING"),
    @JsonSubTypes.Type(value = ReferralOffered.class, name = "REFERRAL_OFFERED"),
    @JsonSubTypes.Type(value = Referred.class, name = "REFERRED"),
    @JsonSubTypes.Type(value = Closed.class, name = "CLOSED")
})
public sealed interface RouteState
        permits Dispatched, Held, Recalling, Moving, ReturnPending, ReferralOffered, Referred, Closed {

    /** The unit whose file serialises the moves; it handles the case unless a partner does. */
    Assignment holder();

    /** The unit that must act now: exactly one, always. */
    @JsonIgnore
    default String handler() {
        return holder().unit();
    }

    @JsonIgnore
    default RouteStatus status() {
        return switch (this) {
            case Dispatched ignored -> RouteStatus.DISPATCHED;
            case Held ignored -> RouteStatus.HELD;
            case Recalling ignored -> RouteStatus.RECALLING;
            case Moving ignored -> RouteStatus.MOVING;
            case ReturnPending ignored -> RouteStatus.RETURN_PENDING;
            case ReferralOffered ignored -> RouteStatus.REFERRAL_OFFERED;
            case Referred ignored -> RouteStatus.REFERRED;
            case Closed ignored -> RouteStatus.CLOSED;
        };
    }

    /** The state after a signal; what else follows is told to {@code work}. */
    RouteState on(Signal signal, Casework work);
}
