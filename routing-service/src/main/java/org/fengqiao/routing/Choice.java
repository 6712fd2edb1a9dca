package org.fengqiao.routing;

import java.util.stream.Stream;
import org.fengqiao.platform.problem.Problem;

/** Reads codes in headers and query parameters, so that an unknown one is named instead of looking like a wrong path. */
public final class Choice {

    private Choice() {}

    /** The constant of this name, or null when nothing was sent. */
    public static <E extends Enum<E>> E of(Class<E> type, String value, String field) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(field, "unknown-code"));
    }
}
