package org.fengqiao.deploy.demo.ledger;

/** What the demonstration counts on its own side, to hold against what the network says. */
public enum Fact {
    MESSAGES,
    /** Registrations answered with 2xx, whatever was decided. */
    REGISTRATIONS,
    ACCEPTED,
    JOINED,
    NOT_ACCEPTED,
    /** The same request sent again, and the same answer. */
    REPLAYED_ALIKE,
    /** The same request sent again, and another answer: an error of the network. */
    REPLAYED_UNLIKE,
    PLACE_ASKED_BACK,
    ESCALATION_ASKED,
    ESCALATION_REFUSED,
    LIFTED,
    RETURN_ASKED,
    RETURN_APPROVED,
    RETURN_REJECTED,
    RETURN_ADJUDICATED,
    SECOND_UNIT,
    ASSISTS_CONCLUDED,
    SUSPENDED,
    EXTENDED,
    MEDIATOR_CHANGED,
    SENT_BACK,
    CONFIRMED,
    REOPENED,
    REVISITED,
    TRACKED,
    URGED,
    SUPPLEMENTED,
    RATED,
    GUESSED_WRONG,
    DIRECTIVES_ANSWERED
}
