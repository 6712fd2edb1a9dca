package org.fengqiao.platform.problem;

import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the NUL character in an address as it was sent, before anything makes a text of it. */
final class NulInAddress {

    private static final String NUL = "%00";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.-]+");

    private NulInAddress() {}

    static boolean inPath(String path) {
        return path != null && path.contains(NUL);
    }

    /** Name of the first parameter that holds NUL; "query" where the name itself is none. */
    static Optional<String> inQuery(String query) {
        for (String pair : query.split("&")) {
            if (pair.contains(NUL)) {
                String name = pair.split("=", 2)[0];
                return Optional.of(PLAIN.matcher(name).matches() ? name : "query");
            }
        }
        return Optional.empty();
    }
}
