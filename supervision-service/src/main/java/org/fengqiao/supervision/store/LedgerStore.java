package org.fengqiao.supervision.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;
import org.fengqiao.supervision.Rows;
import org.fengqiao.supervision.ledger.CaseClock;
import org.fengqiao.supervision.ledger.CaseLedger;
import org.fengqiao.supervision.ledger.DueMoved;
import org.fengqiao.supervision.ledger.LedgerJson;
import org.fengqiao.supervision.ledger.Responsibility;
import org.fengqiao.supervision.statistics.Counters;

/** Reads cases for change and writes many of them at once. Whoever changes a case holds its row first. */
@ApplicationScoped
public class LedgerStore {

    private static final String LOCK = """
            SELECT ledger FROM supervised_case WHERE case_no = ANY (?) ORDER BY case_no FOR UPDATE""";

    private static final String LOCK_DUE = """
            SELECT ledger FROM supervised_case c WHERE wake_at < ?
            AND NOT EXISTS (SELECT 1 FROM gap g WHERE g.case_no = c.case_no AND g.since > ?)
            ORDER BY wake_at LIMIT ? FOR UPDATE OF c SKIP LOCKED""";

    private static final String SAVE_CASES = """
            INSERT INTO supervised_case AS known SELECT * FROM jsonb_populate_recordset(null::supervised_case, ?::jsonb)
            ON CONFLICT (case_no) DO UPDATE SET (division, kind, channel, grade, risk, state, tier, handler, hop, persons,
                mass, confidential, urges, colour, registered_at, dispatched_at, closed_at, outcome, due, overdue_since,
                awaiting, wake_at, events, ledger)
            = (EXCLUDED.division, EXCLUDED.kind, EXCLUDED.channel, EXCLUDED.grade, EXCLUDED.risk, EXCLUDED.state,
                EXCLUDED.tier, EXCLUDED.handler, EXCLUDED.hop, EXCLUDED.persons, EXCLUDED.mass, EXCLUDED.confidential,
                EXCLUDED.urges, EXCLUDED.colour, EXCLUDED.registered_at, EXCLUDED.dispatched_at, EXCLUDED.closed_at,
                EXCLUDED.outcome, EXCLUDED.due, EXCLUDED.overdue_since, EXCLUDED.awaiting, EXCLUDED.wake_at,
                known.events + EXCLUDED.events, EXCLUDED.ledger)""";

    // Only rows that differ are written: most clocks of a case do not change with an event. One that ceased to exist,
    // such
    // as the window for confirming what was not settled after all, goes, unless it was raised.
    private static final String SAVE_CLOCKS = """
            WITH now AS (SELECT * FROM jsonb_populate_recordset(null::clock, ?::jsonb)),
            gone AS (DELETE FROM clock k USING (SELECT DISTINCT case_no FROM now) its
                WHERE k.case_no = its.case_no AND k.breached_at IS NULL
                AND NOT EXISTS (SELECT 1 FROM now n WHERE n.id = k.id))
            INSERT INTO clock SELECT now.* FROM now
            LEFT JOIN clock known ON known.id = now.id WHERE known IS DISTINCT FROM now
            ON CONFLICT (id) DO UPDATE SET (unit, tier, basis, amount, started_at, stops, due, missing_year, ended_at,
                breached_at, state)
            = (EXCLUDED.unit, EXCLUDED.tier, EXCLUDED.basis, EXCLUDED.amount, EXCLUDED.started_at, EXCLUDED.stops,
                EXCLUDED.due, EXCLUDED.missing_year, EXCLUDED.ended_at, EXCLUDED.breached_at, EXCLUDED.state)""";

    private static final String SAVE_RESPONSIBILITIES = """
            INSERT INTO responsibility SELECT now.* FROM jsonb_populate_recordset(null::responsibility, ?::jsonb) AS now
            LEFT JOIN responsibility known USING (case_no, kind, number) WHERE known IS DISTINCT FROM now
            ON CONFLICT (case_no, kind, number) DO UPDATE SET holder = EXCLUDED.holder, since = EXCLUDED.since,
                because = EXCLUDED.because""";

    private static final String SAVE_MOVES = """
            INSERT INTO clock_move (case_no, clock, before, after, cause, at)
            SELECT case_no, clock, before, after, cause, at
            FROM jsonb_populate_recordset(null::clock_move, ?::jsonb)""";

    private final DataSource database;

    private final Counters counters;

    LedgerStore(DataSource database, Counters counters) {
        this.database = database;
        this.counters = counters;
    }

    /** The cases of these numbers, locked until the transaction ends; a case that is not there yet begins empty. */
    public Map<String, Change> lock(Collection<String> caseNos) {
        Map<String, Change> cases = new LinkedHashMap<>();
        Sql.query(
                        database,
                        LOCK,
                        s -> s.setArray(1, s.getConnection().createArrayOf("text", caseNos.toArray())),
                        r -> LedgerJson.read(r.getString(1)))
                .forEach(ledger -> cases.put(ledger.caseNo(), new Change(ledger)));
        caseNos.forEach(no -> cases.computeIfAbsent(no, absent -> new Change(CaseLedger.of(absent))));
        return cases;
    }

    /** Whether there is any case at which somebody must look now; one look at an index. */
    public boolean anyDue(Instant now) {
        return !Sql.query(
                        database,
                        "SELECT 1 FROM supervised_case WHERE wake_at < ? LIMIT 1",
                        s -> s.setObject(1, now.atOffset(ZoneOffset.UTC)),
                        r -> true)
                .isEmpty();
    }

    /**
     * Cases at which somebody must look now, locked; those that another instance holds are left to it, and those of which
     * an event is missing since not so long ago wait for it.
     */
    public List<Change> lockDue(Instant now, Instant missingSince, int limit) {
        return Sql.query(
                database,
                LOCK_DUE,
                s -> {
                    s.setObject(1, now.atOffset(ZoneOffset.UTC));
                    s.setObject(2, missingSince.atOffset(ZoneOffset.UTC));
                    s.setInt(3, limit);
                },
                r -> new Change(LedgerJson.read(r.getString(1))));
    }

    /** Writes cases with all that follows from them. */
    public void save(Collection<Change> changes) {
        insert(SAVE_CASES, changes.stream().map(CaseRow::of));
        insert(
                SAVE_CLOCKS,
                changes.stream()
                        .flatMap(c -> c.picture().clocks().stream()
                                .map(k -> ClockRow.of(c.ledger().caseNo(), k))));
        insert(
                SAVE_RESPONSIBILITIES,
                changes.stream()
                        .flatMap(c -> c.picture().responsibilities().stream()
                                .map(r -> ResponsibilityRow.of(c.ledger().caseNo(), r))));
        insert(
                SAVE_MOVES,
                changes.stream()
                        .flatMap(c -> c.moved().stream()
                                .map(m -> MoveRow.of(c.ledger().caseNo(), m))));
        counters.add(changes.stream().flatMap(c -> c.counts().stream()).toList());
    }

    private void insert(String sql, Stream<?> rows) {
        List<?> all = rows.toList();
        if (!all.isEmpty()) {
            Sql.update(database, sql, s -> s.setString(1, Rows.json(all)));
        }
    }

    private record ClockRow(
            String id,
            String caseNo,
            Object kind,
            int hop,
            boolean leads,
            Object tier,
            String unit,
            Object basis,
            Integer amount,
            Instant startedAt,
            Object stops,
            Instant due,
            Integer missingYear,
            Instant endedAt,
            Instant breachedAt,
            Object state) {
        static ClockRow of(String caseNo, CaseClock c) {
            return new ClockRow(
                    c.id(),
                    caseNo,
                    c.kind(),
                    c.hop(),
                    c.leads(),
                    c.tier(),
                    c.unit(),
                    c.basis(),
                    c.amount(),
                    c.startedAt(),
                    c.stops(),
                    c.due(),
                    c.missingYear(),
                    c.endedAt(),
                    c.breachedAt(),
                    c.state());
        }
    }

    private record ResponsibilityRow(
            String caseNo, Object kind, int number, String holder, Instant since, Object because) {
        static ResponsibilityRow of(String caseNo, Responsibility r) {
            return new ResponsibilityRow(caseNo, r.kind(), r.number(), r.holder(), r.since(), r.because());
        }
    }

    private record MoveRow(String caseNo, String clock, Instant before, Instant after, String cause, Instant at) {
        static MoveRow of(String caseNo, DueMoved m) {
            return new MoveRow(caseNo, m.clock(), m.before(), m.after(), m.cause(), m.at());
        }
    }
}
