package org.fengqiao.intake.casetrack;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.fengqiao.intake.number.CaseNumber;
import org.fengqiao.platform.Ids;
import org.fengqiao.platform.Sql;

/** Keeps the steps of all cases; only ever adds, so that events may arrive in any order and more than once. */
@ApplicationScoped
public class Steps {

    private static final String INSERT = """
            INSERT INTO tracking_step (case_no, id, at, step, hop, unit)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id""";

    private static final String CLOSINGS = """
            SELECT case_no, at FROM (
                SELECT DISTINCT ON (case_no) case_no, step, at FROM tracking_step
                WHERE case_no = ANY (?) AND step IN ('CLOSED', 'REOPENED') ORDER BY case_no, at DESC, id DESC) last
            WHERE step = 'CLOSED'""";

    private final DataSource database;

    Steps(DataSource database) {
        this.database = database;
    }

    /** Adds a step that intake itself took. */
    public void add(CaseNumber caseNo, Step step, String unit, Instant at) {
        addAll(List.of(new CaseStep(caseNo.value(), new TimelineStep(Ids.next(), at, step, null, unit))));
    }

    /** Adds steps that other services reported; those that were known are passed over. Answers with the new ones' ids. */
    public Set<UUID> addAll(List<CaseStep> added) {
        return Set.copyOf(Sql.query(
                database,
                INSERT,
                s -> {
                    s.setArray(1, array(s, "text", added, CaseStep::caseNo));
                    s.setArray(2, array(s, "uuid", added, e -> e.step().id()));
                    s.setArray(
                            3, array(s, "timestamptz", added, e -> e.step().at().toString()));
                    s.setArray(4, array(s, "text", added, e -> e.step().step().name()));
                    s.setArray(5, array(s, "integer", added, e -> e.step().hop()));
                    s.setArray(6, array(s, "text", added, e -> e.step().unit()));
                },
                r -> r.getObject(1, UUID.class)));
    }

    /** When those of the cases were closed whose last word is a closing, in whatever order the steps became known. */
    public Map<String, Instant> closings(Collection<String> cases) {
        return Sql.query(
                        database,
                        CLOSINGS,
                        s -> s.setArray(1, Sql.array(s, "text", cases.stream())),
                        r -> Map.entry(
                                r.getString(1),
                                r.getObject(2, OffsetDateTime.class).toInstant()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Array array(
            PreparedStatement statement, String type, List<CaseStep> steps, Function<CaseStep, Object> column)
            throws SQLException {
        return statement
                .getConnection()
                .createArrayOf(type, steps.stream().map(column).toArray());
    }

    /** All steps of a case but its registration, in no particular order. */
    public List<TimelineStep> of(CaseNumber caseNo) {
        return Sql.query(
                database,
                "SELECT id, at, step, hop, unit FROM tracking_step WHERE case_no = ?",
                s -> s.setString(1, caseNo.value()),
                r -> new TimelineStep(
                        r.getObject(1, UUID.class),
                        r.getObject(2, OffsetDateTime.class).toInstant(),
                        Step.valueOf(r.getString(3)),
                        r.getObject(4, Integer.class),
                        r.getString(5)));
    }

    /** How many steps of a kind that applicants take were added since a time. */
    public int countSince(CaseNumber caseNo, List<Step> steps, Instant since) {
        return Sql.query(
                        database,
                        "SELECT count(*) FROM tracking_step WHERE case_no = ? AND step = ANY (?) AND at >= ?",
                        s -> {
                            s.setString(1, caseNo.value());
                            s.setArray(
                                    2,
                                    s.getConnection()
                                            .createArrayOf(
                                                    "text",
                                                    steps.stream()
                                                            .map(Step::name)
                                                            .toArray()));
                            s.setObject(3, since.atOffset(ZoneOffset.UTC));
                        },
                        r -> r.getInt(1))
                .getFirst();
    }
}
