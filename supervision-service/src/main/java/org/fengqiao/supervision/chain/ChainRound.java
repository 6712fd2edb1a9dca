package org.fengqiao.supervision.chain;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;
import org.jboss.logging.Logger;

/** Checks all chains in the background, some at a time, round after round; one instance works at a time. */
@ApplicationScoped
class ChainRound {

    private static final Logger LOGGER = Logger.getLogger(ChainRound.class);
    private static final int BATCH = 200;

    private static final String NEXT = """
            SELECT next_case FROM chain_check WHERE id = 1 FOR UPDATE SKIP LOCKED""";

    private static final String GO_ON = """
            UPDATE chain_check SET next_case = ?, cases = cases + ? WHERE id = 1""";

    private static final String FINISH = """
            UPDATE chain_check SET next_case = '', round = round + 1, cases = 0, finished_at = ? WHERE id = 1""";

    /** How far the check has come. */
    record State(int round, long cases, OffsetDateTime finishedAt) {}

    private final DataSource database;
    private final ChainStore store;
    private final ChainCheck check;
    private final Clock clock;
    private final Counter broken;
    private final BrokenChains known = new BrokenChains();

    ChainRound(DataSource database, ChainStore store, ChainCheck check, Clock clock, MeterRegistry metrics) {
        this.database = database;
        this.store = store;
        this.check = check;
        this.clock = clock;
        this.broken = metrics.counter("fengqiao.chain.broken");
    }

    @Scheduled(every = "${fengqiao.supervision.chain.every}", concurrentExecution = SKIP)
    @Transactional
    void goOn() {
        List<String> from = Sql.query(database, NEXT, s -> {}, r -> r.getString(1));
        if (!from.isEmpty()) {
            goOn(from.getFirst());
        }
    }

    private void goOn(String after) {
        List<String> cases = store.casesAfter(after, BATCH);
        if (cases.isEmpty()) {
            finish();
            return;
        }
        for (ChainStore.Found found : known.news(cases, check.checkAndKeep(cases))) {
            LOGGER.errorf(
                    "the chain of %s in %s is broken at %d: %s",
                    found.source(), found.caseNo(), found.sequence(), found.reason());
            broken.increment();
        }
        Sql.update(database, GO_ON, s -> {
            s.setString(1, cases.getLast());
            s.setInt(2, cases.size());
        });
    }

    private void finish() {
        if (state().cases() > 0) {
            Sql.update(database, FINISH, s -> s.setObject(1, clock.instant().atOffset(ZoneOffset.UTC)));
        }
    }

    State state() {
        return Sql.query(
                        database,
                        "SELECT round, cases, finished_at FROM chain_check WHERE id = 1",
                        s -> {},
                        r -> new State(r.getInt(1), r.getLong(2), r.getObject(3, OffsetDateTime.class)))
                .getFirst();
    }
}
