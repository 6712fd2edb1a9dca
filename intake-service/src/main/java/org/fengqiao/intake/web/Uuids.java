package org.fengqiao.intake.web;

import java.util.UUID;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.web.Cursors;

/** Reads ids that come with a request. */
public final class Uuids {

    private Uuids() {}

    /** The id in a path; what cannot be one does not exist. */
    public static UUID inPath(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }

    /** The id that a list goes on after, or null at its beginning. */
    public static UUID inCursor(String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return UUID.fromString(Cursors.decode(cursor, 1).getFirst());
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("cursor", "malformed-value");
        }
    }
}
