package org.fengqiao.intake.casetrack;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.fengqiao.intake.casetrack.AssignmentChange.Begun;
import org.fengqiao.intake.casetrack.AssignmentChange.Ended;
import org.fengqiao.intake.casetrack.AssignmentChange.Role;
import org.fengqiao.intake.number.CaseNumber;
import org.fengqiao.platform.Sql;

/** Knows which units have a case, so that those who are judged by its end cannot end or rate it themselves. */
@ApplicationScoped
public class Assignments {

    private static final String BEGIN = """
            INSERT INTO assignment (case_no, name, hop, role, unit)
            SELECT * FROM unnest(?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";

    private static final String END = """
            UPDATE assignment a SET ended_at = e.at FROM unnest(?, ?, ?) AS e (case_no, name, at)
            WHERE a.case_no = e.case_no AND a.name = e.name""";

    private static final String CURRENT =
            "SELECT hop, role, unit FROM assignment WHERE case_no = ? AND ended_at IS NULL ORDER BY hop DESC, name";

    private record Row(int hop, Role role, String unit) {}

    private final DataSource database;

    Assignments(DataSource database) {
        this.database = database;
    }

    /** Takes over what other services reported; reports that come again change nothing. */
    public void apply(List<AssignmentChange> changes) {
        List<Begun> begun = of(changes, Begun.class);
        List<Ended> ended = of(changes, Ended.class);
        if (!begun.isEmpty()) {
            begin(begun);
        }
        if (!ended.isEmpty()) {
            end(ended);
        }
    }

    private static <T> List<T> of(List<AssignmentChange> changes, Class<T> type) {
        return changes.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private void begin(List<Begun> begun) {
        Sql.update(database, BEGIN, s -> {
            var arrays = s.getConnection();
            s.setArray(
                    1,
                    arrays.createArrayOf(
                            "text", begun.stream().map(Begun::caseNo).toArray()));
            s.setArray(
                    2,
                    arrays.createArrayOf("text", begun.stream().map(Begun::name).toArray()));
            s.setArray(
                    3,
                    arrays.createArrayOf(
                            "integer", begun.stream().map(Begun::hop).toArray()));
            s.setArray(
                    4,
                    arrays.createArrayOf(
                            "text", begun.stream().map(b -> b.role().name()).toArray()));
            s.setArray(
                    5,
                    arrays.createArrayOf("text", begun.stream().map(Begun::unit).toArray()));
        });
    }

    private void end(List<Ended> ended) {
        Sql.update(database, END, s -> {
            var arrays = s.getConnection();
            s.setArray(
                    1,
                    arrays.createArrayOf(
                            "text", ended.stream().map(Ended::caseNo).toArray()));
            s.setArray(
                    2,
                    arrays.createArrayOf("text", ended.stream().map(Ended::name).toArray()));
            s.setArray(
                    3,
                    arrays.createArrayOf(
                            "timestamptz",
                            ended.stream().map(e -> e.at().toString()).toArray()));
        });
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
