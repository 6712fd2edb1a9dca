package org.fengqiao.mediation.casefile.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.mediation.casefile.domain.FileState;

/**
 * What a work list shows.
 *
 * @param unit exactly this unit, or null for all inside the prefix
 * @param prefix division prefix of the reader's scope, or null where the unit says it all
 * @param open only what is not over
 */
public record FileQuery(
        String unit,
        String prefix,
        FileState state,
        AssignmentRole role,
        String mediator,
        boolean open,
        boolean overdue,
        boolean pendingRequest,
        Position after) {

    /** Last row of the page before. */
    public record Position(Instant dispatchedAt, String caseNo, int hop) {}

    record Condition(String text, Map<String, Object> values) {}

    List<Condition> conditions() {
        List<Condition> all = new ArrayList<>();
        add(all, "unit = :unit", "unit", unit);
        if (prefix != null) {
            all.add(new Condition("unit >= :from and unit < :to", Map.of("from", prefix, "to", prefix + "~")));
        }
        add(all, "state = :state", "state", state);
        // Written out, so that every plan may use the indexes of one role only.
        flag(all, role != null, "role = '" + role + "'");
        add(all, "mediator = :mediator", "mediator", mediator);
        flag(all, open, "state not in ('CLOSED', 'HANDED_OVER')");
        flag(all, overdue, "overdueSince is not null");
        flag(all, pendingRequest, "pendingRequest is not null");
        if (after != null) {
            all.add(new Condition(
                    "(assignment.dispatchedAt, key.caseNo, key.hop) > (:at, :caseNo, :hop)",
                    Map.of("at", after.dispatchedAt(), "caseNo", after.caseNo(), "hop", after.hop())));
        }
        return all;
    }

    private static void add(List<Condition> all, String text, String name, Object value) {
        if (value != null) {
            all.add(new Condition(text, Map.of(name, value)));
        }
    }

    private static void flag(List<Condition> all, boolean wanted, String text) {
        if (wanted) {
            all.add(new Condition(text, Map.of()));
        }
    }
}
