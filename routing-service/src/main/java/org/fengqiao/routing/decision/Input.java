package org.fengqiao.routing.decision;

import java.util.Arrays;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * A column of a decision table. Rules compare numbers only with the literals in the column, so all numbers between two
 * neighbouring literals are alike; that is what makes results worth keeping although amounts hardly repeat.
 */
record Input(String name, String label, Type type, long[] literals) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    /** What a column holds. */
    enum Type {
        TEXT,
        TRUTH,
        NUMBER;

        static Type of(String typeRef) {
            return switch (typeRef) {
                case "boolean" -> TRUTH;
                case "integer", "long" -> NUMBER;
                default -> TEXT;
            };
        }

        boolean accepts(Object value) {
            return value == null
                    || switch (this) {
                        case TEXT -> value instanceof String;
                        case TRUTH -> value instanceof Boolean;
                        case NUMBER -> value instanceof Integer || value instanceof Long;
                    };
        }
    }

    static Input of(String name, String label, String typeRef, Collection<String> entries) {
        Type type = Type.of(typeRef);
        long[] literals = type != Type.NUMBER
                ? new long[0]
                : entries.stream()
                        .flatMap(entry -> NUMBER.matcher(entry).results())
                        .mapToLong(found -> Long.parseLong(found.group()))
                        .sorted()
                        .distinct()
                        .toArray();
        return new Input(name, label, type, literals);
    }

    /** The value, or for a number its place among the literals: at one, or between two. */
    Object band(Object value) {
        if (type != Type.NUMBER || value == null) {
            return value;
        }
        return Arrays.binarySearch(literals, ((Number) value).longValue());
    }
}
