package org.fengqiao.supervision.cases;

import static org.fengqiao.supervision.cases.CaseQueries.code;
import static org.fengqiao.supervision.cases.CaseQueries.instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.fengqiao.contracts.ClockBasis;
import org.fengqiao.contracts.ClockKind;
import org.fengqiao.contracts.Tier;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.events.EventJson;
import org.fengqiao.supervision.ledger.CaseClock;
import org.fengqiao.supervision.ledger.ClockState;
import org.fengqiao.supervision.ledger.DueMoved;
import org.fengqiao.supervision.ledger.Responsibility;
import org.fengqiao.supervision.ledger.Responsibility.Because;
import org.fengqiao.supervision.ledger.ResponsibilityKind;
import org.fengqiao.supervision.limit.Stop;

/** Everything that is kept of one case: who answered for it, its clocks, and what happened. */
@ApplicationScoped
public class CaseDetails {

    private static final int MOST_STEPS = 1000;

    private static final String CLOCKS = """
            SELECT id, kind, hop, leads, tier, unit, basis, amount, started_at, stops, due, missing_year, ended_at,
                   breached_at, state
            FROM clock WHERE case_no = ? ORDER BY started_at, id""";

    private static final String TIMELINE = """
            SELECT occurred_at, type, source, sequence, hop, tier, unit, detail FROM case_event WHERE case_no = ?
            UNION ALL
            SELECT occurred_at, type, '/supervision', sequence, (payload::jsonb ->> 'hop')::int,
                   payload::jsonb ->> 'tier', payload::jsonb ->> 'unit',
                   coalesce(payload::jsonb ->> 'clock', payload::jsonb ->> 'now', payload::jsonb ->> 'directiveNo')
            FROM journal WHERE aggregateid = ?
            ORDER BY 1 DESC, 3 DESC, 4 DESC LIMIT ?""";

    /** One thing that happened to a case. */
    public record Step(
            Instant at,
            String type,
            String source,
            long sequence,
            Integer hop,
            Tier tier,
            String unit,
            String detail) {}

    /** Steps in the order of time, and whether there are earlier ones. */
    public record Timeline(List<Step> steps, boolean shortened) {}

    private final DataSource database;

    CaseDetails(DataSource database) {
        this.database = database;
    }

    /** Who answered for the case, in the order of each kind. */
    public List<Responsibility> responsibilities(String caseNo) {
        return Sql.query(
                database,
                "SELECT kind, number, holder, since, because FROM responsibility WHERE case_no = ? ORDER BY kind, number",
                s -> s.setString(1, caseNo),
                r -> new Responsibility(
                        code(ResponsibilityKind.class, r.getString(1)),
                        r.getInt(2),
                        r.getString(3),
                        instant(r, 4),
                        code(Because.class, r.getString(5))));
    }

    /** All clocks in the order of their start. */
    public List<CaseClock> clocks(String caseNo) {
        return Sql.query(database, CLOCKS, s -> s.setString(1, caseNo), CaseDetails::clock);
    }

    /** Trace of the ends that moved. */
    public List<DueMoved> moves(String caseNo) {
        return Sql.query(
                database,
                "SELECT clock, before, after, cause, at FROM clock_move WHERE case_no = ? ORDER BY id",
                s -> s.setString(1, caseNo),
                r -> new DueMoved(r.getString(1), instant(r, 2), instant(r, 3), r.getString(4), instant(r, 5)));
    }

    /** The newest of what happened, in the order of time. */
    public Timeline timeline(String caseNo) {
        List<Step> newest = Sql.query(
                database,
                TIMELINE,
                s -> {
                    s.setString(1, caseNo);
                    s.setString(2, caseNo);
                    s.setInt(3, MOST_STEPS + 1);
                },
                r -> new Step(
                        instant(r, 1),
                        r.getString(2),
                        r.getString(3),
                        r.getLong(4),
                        r.getObject(5, Integer.class),
                        code(Tier.class, r.getString(6)),
                        r.getString(7),
                        r.getString(8)));
        List<Step> shown = newest.subList(0, Math.min(newest.size(), MOST_STEPS));
        return new Timeline(shown.reversed(), shown.size() < newest.size());
    }

    private static CaseClock clock(ResultSet r) throws SQLException {
        return new CaseClock(
                r.getString(1),
                code(ClockKind.class, r.getString(2)),
                r.getInt(3),
                r.getBoolean(4),
                code(Tier.class, r.getString(5)),
                r.getString(6),
                code(ClockBasis.class, r.getString(7)),
                r.getObject(8, Integer.class),
                instant(r, 9),
                stops(r.getString(10)),
                instant(r, 11),
                r.getObject(12, Integer.class),
                instant(r, 13),
                instant(r, 14),
                code(ClockState.class, r.getString(15)));
    }

    private static List<Stop> stops(String json) {
        try {
            return EventJson.MAPPER.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stops cannot be read", e);
        }
    }
}
