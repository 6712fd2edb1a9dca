package org.fengqiao.mediation.casefile.api;

import java.util.Arrays;
import org.fengqiao.platform.problem.Problem;

/** Reads codes in headers and queries, so that an unknown one is named as such. */
final class Codes {

    private Codes() {}

    /** The constant of this name, or null when nothing was sent. */
    static <E extends Enum<E>> E of(Class<E> type, String value, String field) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(field, "unknown-code"));
    }
}
