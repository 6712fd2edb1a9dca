package org.fengqiao.notification.facts;

import org.fengqiao.notification.audience.CaseFacts;

/** One way of telling people; it only writes down what is to be sent, in the transaction of the event's arrival. */
public interface Announcement {
    void announce(Occurrence occurrence, CaseFacts facts);

    /** Tells the senders among the facts, who joined the case since; whoever was told of it hears nothing again. */
    default void catchUp(Occurrence earlier, CaseFacts facts) {}
}
