package org.fengqiao.routing;

import java.util.UUID;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.web.Cursors;

/** Cursors of lists that are sorted by their time-ordered ids. */
public final class Cursor {

    private Cursor() {}

    /** The cursor after a row. */
    public static String of(UUID id) {
        return Cursors.encode(id);
    }

    /** The id of the last row seen, or null at the beginning. */
    public static UUID id(String cursor) {
        try {
            return cursor == null
                    ? null
                    : UUID.fromString(Cursors.decode(cursor, 1).getFirst());
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("cursor", "malformed-value");
        }
    }
}
