package org.fengqiao.notification;

import java.util.UUID;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.web.Cursors;

/** Positions in lists that are ordered by their time-ordered ids. */
public final class UuidCursor {

    private UuidCursor() {}

    /** A cursor that points behind a row. */
    public static String encode(UUID id) {
        return Cursors.encode(id);
    }

    /** The id of a cursor, or null without one. */
    public static UUID decode(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(Cursors.decode(cursor, 1).getFirst());
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("cursor", "malformed-value");
        }
    }
}
