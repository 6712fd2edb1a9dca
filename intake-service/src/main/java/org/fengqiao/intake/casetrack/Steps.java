package org.fengqiao.intake.casetrack;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.fengqiao.intake.number.CaseNumber;
import org.fengqiao.platform.Ids;
import org.fengqiao.platform.Sql;

/** Keeps the steps of all cases; only ever adds, so that events may arrive in any order. */
@ApplicationScoped
public class Steps {

    private static final String INSERT = """
            INSERT INTO tracking_step (case_no, id, at, step, hop, unit) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";

    private final DataSource database;

    Steps(DataSource database) {
        this.database = database;
    }

    /** Adds a step that intake itself took. */
    public void add(CaseNumber caseNo, Step step, String unit, Instant at) {
        add(caseNo.value(), new TimelineStep(Ids.next(), at, step, null, unit));
    }

    /** Adds a step that another service reported. */
    public void add(String caseNo, TimelineStep step) {
        Sql.update(database, INSERT, s -> {
            s.setString(1, caseNo);
            s.setObject(2, step.id());
            s.setObject(3, step.at().atOffset(ZoneOffset.UTC));
            s.setString(4, step.step().name());
            s.setObject(5, step.hop(), Types.INTEGER);
            s.setString(6, step.unit());
        });
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
