package org.fengqiao.intake.casetrack;

/** What a citizen sees of a case's way: dates, units and these words, never people or texts. */
public enum Step {
    REGISTERED(State.REGISTERED),
    JOINED(null),
    DISPATCHED(State.DISPATCHED),
    REDISPATCHED(State.DISPATCHED),
    ESCALATED(State.DISPATCHED),
    ASSISTED(null),
    SIGNED_IN(State.HANDLING),
    MEDIATOR_ASSIGNED(State.HANDLING),
    SESSION_HELD(State.HANDLING),
    SETTLED(State.SETTLED),
    NOT_SETTLED(State.UNSETTLED),
    ESCALATION_ASKED(State.MOVING),
    RETURN_ASKED(State.MOVING),
    REFERRAL_ASKED(State.MOVING),
    RECALLED(State.MOVING),
    MOVE_REFUSED(State.HANDLING),
    REFERRAL_OFFERED(State.MOVING),
    REFERRAL_ACCEPTED(State.REFERRED),
    REFERRAL_DECLINED(State.HANDLING),
    REFERRAL_CONCLUDED(State.HANDLING),
    REFERRAL_RETURNED(State.HANDLING),
    EXTENDED(null),
    SUSPENDED(State.SUSPENDED),
    RESUMED(State.HANDLING),
    CONFIRMATION_APPLIED(null),
    CONFIRMED(null),
    NOT_CONFIRMED(null),
    VERIFIED(State.VERIFIED),
    VERIFICATION_FAILED(State.HANDLING),
    CLOSED(State.CLOSED),
    REOPENED(State.HANDLING),
    REVISITED(null),
    OVERDUE(null),
    SUPERVISED(null),
    SUPPLEMENTED(null),
    URGED(null),
    APPROACH_WITHDRAWN(null),
    WITHDRAWAL_ASKED(null),
    RATED(null);

    private final State state;

    Step(State state) {
        this.state = state;
    }

    /** Where the case stands after this step, or null when it changes nothing. */
    public State state() {
        return state;
    }
}
