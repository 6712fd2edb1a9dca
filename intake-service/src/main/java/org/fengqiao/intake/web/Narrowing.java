package org.fengqiao.intake.web;

import io.quarkus.panache.common.Parameters;
import java.util.ArrayList;
import java.util.List;

/** What a list is narrowed to: a condition for each value that there is, so that its plan can use the index for it. */
public final class Narrowing {

    private static final int CODE = 12;

    private final List<String> conditions = new ArrayList<>();
    private final Parameters values = new Parameters();

    /** Narrows to what has a value; to nothing where the value is null. */
    public Narrowing by(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.and(name, value);
        }
        return this;
    }

    /** Narrows to a condition that stands for itself. */
    public Narrowing by(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Narrows to the divisions whose codes begin like this, by a range, because any plan can use the index for it. */
    public Narrowing byDivision(String prefix) {
        if (prefix == null || prefix.length() == CODE) {
            return by("division = :division", "division", prefix);
        }
        String rest = "0".repeat(CODE - prefix.length());
        return by("division >= :lowest", "lowest", prefix + rest)
                .by("division <= :highest", "highest", prefix + rest.replace('0', '9'));
    }

    /** The query for what is left, in this order. */
    public String orderedBy(String order) {
        String where = conditions.isEmpty() ? "" : String.join(" and ", conditions) + " ";
        return where + "order by " + order;
    }

    /** The values of the conditions. */
    public Parameters values() {
        return values;
    }
}
