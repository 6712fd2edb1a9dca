package org.fengqiao.intake.casetrack;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.fengqiao.intake.casetrack.AssignmentChange.Role;
import org.fengqiao.intake.number.CaseNumber;
import org.fengqiao.platform.Sql;

/** Knows which units have a case, so that those who are judged by its end cannot end or rate it themselves. */
@ApplicationScoped
public class Assignments {

    // Events of several topics arrive in any order: what has ended stays so, also if its begin comes later.
    private static final String APPLY = """
            INSERT INTO assignment AS known (case_no, name, hop, role, unit, ended_at)
            SELECT DISTINCT ON (case_no, name) * FROM unnest(?, ?, ?, ?, ?, ?)
                AS change (case_no, name, hop, role, unit, ended_at)
            ORDER BY case_no, name, ended_at NULLS LAST
            ON CONFLICT (case_no, name) DO UPDATE SET ended_at = coalesce(known.ended_at, EXCLUDED.ended_at)""";

    private static final String CURRENT =
            "SELECT hop, role, unit FROM assignment WHERE case_no = ? AND ended_at IS NULL ORDER BY hop DESC, name";

    private record Row(int hop, Role role, String unit) {}

    private final DataSource database;

    Assignments(DataSource database) {
        this.database = database;
    }

    /** Takes over what other services reported; reports that come again change nothing. */
    public void apply(List<AssignmentChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Sql.update(database, APPLY, s -> {
            s.setArray(1, array(s, "text", changes, AssignmentChange::caseNo));
            s.setArray(2, array(s, "text", changes, AssignmentChange::name));
            s.setArray(3, array(s, "integer", changes, AssignmentChange::hop));
            s.setArray(4, array(s, "text", changes, change -> change.role().name()));
            s.setArray(5, array(s, "text", changes, AssignmentChange::unit));
            s.setArray(6, array(s, "timestamptz", changes, Assignments::endedAt));
        });
    }

    private static Object endedAt(AssignmentChange change) {
        return change.endedAt() == null ? null : change.endedAt().toString();
    }

    private static Array array(
            PreparedStatement statement,
            String type,
            List<AssignmentChange> changes,
            Function<AssignmentChange, Object> column)
            throws SQLException {
        return statement
                .getConnection()
                .createArrayOf(type, changes.stream().map(column).toArray());
    }

    /** Who has the case now: the latest leading file, its partner, and everyone who still assists. */
    public Handling of(CaseNumber caseNo) {
        List<Row> rows = Sql.query(
                database,
                CURRENT,
                s -> s.setString(1, caseNo.value()),
                r -> new Row(r.getInt(1), Role.valueOf(r.getString(2)), r.getString(3)));
        Row lead =
                rows.stream().filter(row -> row.role() == Role.LEAD).findFirst().orElse(null);
        String partner = rows.stream()
                .filter(row -> row.role() == Role.PARTNER && lead != null && row.hop() == lead.hop())
                .map(Row::unit)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Handling(
                lead == null ? null : lead.unit(),
                partner,
                rows.stream()
                        .filter(row -> row.role() == Role.ASSIST)
                        .map(Row::unit)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
