package org.fengqiao.platform.web;

import jakarta.ws.rs.core.EntityTag;
import org.fengqiao.platform.problem.CommonProblem;
import org.fengqiao.platform.problem.Problem;

/** Versions on the wire: the reader gets an ETag and must hand it back with a change, so that no one overwrites another. */
public final class ETags {

    private ETags() {}

    /** Tag of a version. */
    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** Refuses a change without a version (428) or with an old one (412, with the current version). */
    public static void requireMatch(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(CommonProblem.PRECONDITION_REQUIRED).with("currentVersion", version);
        }
        if (!ifMatch.strip().equals("\"" + version + "\"")) {
            throw Problem.of(CommonProblem.STALE_VERSION).with("currentVersion", version);
        }
    }
}
