package org.fengqiao.notification.delivery;

import java.time.Duration;
import java.time.Instant;

/** How one try to deliver ended. The codes are for the delivery log and hold nothing of the content. */
public sealed interface Outcome {

    /** The receiver took it; {@code receipt} is its own number for it, or null. */
    record Delivered(int status, String receipt) implements Outcome {}

    /** It may work later; {@code retryAfter} is the wait that the receiver asked for, or null. */
    record Failed(String code, Integer status, Duration retryAfter) implements Outcome {}

    /** The receiver will never take this one. */
    record Refused(String code, Integer status) implements Outcome {}

    /** The receiver wants nothing any more (410). */
    record Gone(int status) implements Outcome {}

    /** Nothing was sent, because nobody should be disturbed before {@code until}. */
    record Deferred(Instant until) implements Outcome {}

    /** A failure without an answer. */
    static Failed failed(String code) {
        return new Failed(code, null, null);
    }
}
