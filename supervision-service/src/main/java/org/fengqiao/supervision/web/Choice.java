package org.fengqiao.supervision.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.fengqiao.platform.problem.Problem;

/** Reads codes and dates in query parameters, so that a wrong one is named instead of looking like a wrong path. */
public final class Choice {

    private Choice() {}

    /** The constant of this name, or null when nothing was sent. */
    public static <E extends Enum<E>> E of(Class<E> type, String value, String field) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(field, "unknown-code"));
    }

    /** The flag, or null when nothing was sent. */
    public static Boolean flag(String value, String field) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.invalid(field, "not-a-flag");
        };
    }

    /** The date, or null when nothing was sent. */
    public static LocalDate date(String value, String field) {
        if (value == null || value.isBlank()) {
            return null;
        }
        // RFC 3339 writes a year with four digits; parsing alone takes more of them, with a sign.
        if (!value.matches("\\d{4}-.*")) {
            throw Problem.invalid(field, "malformed-value");
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw Problem.invalid(field, "malformed-value");
        }
    }

    /** A division code as sent, or null when nothing was sent. */
    public static String division(String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!value.matches("\\d{12}")) {
            throw Problem.invalid("division", "malformed-value");
        }
        return value;
    }
}
