package org.fengqiao.supervision.calendar;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.time.Zones;
import org.fengqiao.supervision.ledger.Reckoning;
import org.fengqiao.supervision.ledger.Rules;
import org.fengqiao.supervision.store.Change;
import org.fengqiao.supervision.store.LedgerStore;

/** Computes open limits anew after a year was loaded or corrected; every end that moves leaves a trace. */
@ApplicationScoped
class Recalculation {

    private static final int BATCH = 500;

    // Only limits that count days and touch the year, and those that wait for it.
    private static final String PLAN = """
            INSERT INTO recalculation
            SELECT DISTINCT case_no FROM clock
            WHERE (state = 'RUNNING' AND basis <> 'HOURS' AND due >= ? AND started_at < ?) OR missing_year = ?
            ON CONFLICT DO NOTHING""";

    private static final String TAKE = """
            DELETE FROM recalculation WHERE case_no IN (
                SELECT case_no FROM recalculation ORDER BY case_no LIMIT ? FOR UPDATE SKIP LOCKED) RETURNING case_no""";

    private final DataSource database;
    private final LedgerStore ledgers;
    private final CountyCalendar calendar;
    private final Rules rules;
    private final Clock clock;

    Recalculation(DataSource database, LedgerStore ledgers, CountyCalendar calendar, Rules rules, Clock clock) {
        this.database = database;
        this.ledgers = ledgers;
        this.calendar = calendar;
        this.rules = rules;
        this.clock = clock;
    }

    /** Notes the cases that a year touches, in the transaction that changes it. */
    void plan(int year) {
        Sql.update(database, PLAN, s -> {
            s.setObject(1, startOf(year));
            s.setObject(2, startOf(year + 1));
            s.setInt(3, year);
        });
    }

    private static OffsetDateTime startOf(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(Zones.CHINA).toOffsetDateTime();
    }

    @Scheduled(every = "${fengqiao.supervision.recalculation.every}", concurrentExecution = SKIP)
    void run() {
        while (QuarkusTransaction.requiringNew().call(this::batch) == BATCH) {
            continue;
        }
    }

    private int batch() {
        if (Sql.query(database, "SELECT 1 FROM recalculation LIMIT 1", s -> {}, r -> true)
                .isEmpty()) {
            return 0;
        }
        // Before the plan's rows, in the order in which an edit takes the two.
        Reckoning reckoning = new Reckoning(rules, calendar.current());
        List<String> caseNos = Sql.query(database, TAKE, s -> s.setInt(1, BATCH), r -> r.getString(1));
        if (!caseNos.isEmpty()) {
            Map<String, Change> cases = ledgers.lock(new TreeSet<>(caseNos));
            for (Change change : cases.values()) {
                change.show(reckoning.of(change.ledger(), clock.instant(), change.moved()));
            }
            ledgers.save(cases.values());
        }
        return caseNos.size();
    }
}
