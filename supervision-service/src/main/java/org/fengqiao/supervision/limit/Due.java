package org.fengqiao.supervision.limit;

import java.time.Instant;

/** What can be said about the end of a limit: an instant, or why there is none. */
public sealed interface Due {

    /** The limit ends then; what happens at this instant is still in time. */
    record At(Instant instant) implements Due {}

    /** The clock stands still, so the end is open. */
    record Standing() implements Due {}

    /** The limit runs into a year whose holidays are not known; it is never guessed. */
    record Awaiting(int year) implements Due {}

    /** The end, or null where there is none. */
    default Instant instantOrNull() {
        return switch (this) {
            case At at -> at.instant();
            case Standing ignored -> null;
            case Awaiting ignored -> null;
        };
    }
}
