package org.fengqiao.notification.delivery;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;

/** Writes down how tries ended and what follows from it, many at a time. */
@Startup
@ApplicationScoped
public class DeliveryResults {

    // A worker whose lease was taken over by another must not undo what the other did. The content of a text message
    // is of no use once it is delivered or given up, so it goes.
    private static final String SETTLE = """
            UPDATE delivery SET state = ?, attempts = attempts + ?, failures = ?, lease = NULL,
                due_at = now() + ? * interval '1 ms', not_before = ?, receipt = coalesce(?, receipt),
                finished_at = CASE WHEN ? THEN now() END,
                payload = CASE WHEN ? AND kind = 'SMS' THEN '' ELSE payload END
            WHERE id = ? AND lease = ?""";

    private static final String LOG =
            "INSERT INTO delivery_attempt (delivery_id, number, at, millis, result, status) VALUES (?, ?, ?, ?, ?, ?)";

    /** What a try's outcome means for its delivery. */
    record Verdict(DeliveryState state, int failures, Duration delay, Instant notBefore, String receipt) {
        boolean isFinal() {
            return state != DeliveryState.PENDING && state != DeliveryState.WAITING;
        }
    }

    private final DataSource database;
    private final Event<ReceiverGone> gone;
    private final RetrySchedule schedule;

    DeliveryResults(DataSource database, Event<ReceiverGone> gone, DeliveryConfig config) {
        this.database = database;
        this.gone = gone;
        this.schedule = new RetrySchedule(config.schedule(), config.jitter());
    }

    @Transactional
    public void keep(List<Finished> finished) {
        Sql.updateEach(database, SETTLE, finished, (s, f) -> settle(s, f, verdict(f)));
        List<Finished> tries = finished.stream()
                .filter(f -> !(f.outcome() instanceof Outcome.Deferred))
                .toList();
        Sql.updateEach(database, LOG, tries, DeliveryResults::log);
        finished.stream()
                .filter(f -> f.outcome() instanceof Outcome.Gone)
                .forEach(f -> gone.fire(new ReceiverGone(f.delivery().subscription())));
    }

    Verdict verdict(Finished finished) {
        int failures = finished.delivery().failures();
        return switch (finished.outcome()) {
            case Outcome.Delivered d ->
                new Verdict(DeliveryState.DELIVERED, failures, Duration.ZERO, null, d.receipt());
            case Outcome.Failed f -> afterFailure(failures + 1, f.retryAfter());
            case Outcome.Refused r -> new Verdict(DeliveryState.FAILED, failures + 1, Duration.ZERO, null, null);
            case Outcome.Gone g -> new Verdict(DeliveryState.CANCELLED, failures + 1, Duration.ZERO, null, null);
            case Outcome.Deferred d -> new Verdict(DeliveryState.WAITING, failures, Duration.ZERO, d.until(), null);
        };
    }

    private Verdict afterFailure(int failures, Duration asked) {
        Optional<Duration> wait = schedule.after(failures, asked, ThreadLocalRandom.current());
        return new Verdict(
                wait.isPresent() ? DeliveryState.PENDING : DeliveryState.FAILED,
                failures,
                wait.orElse(Duration.ZERO),
                null,
                null);
    }

    private static void settle(PreparedStatement s, Finished f, Verdict verdict) throws SQLException {
        s.setString(1, verdict.state().name());
        s.setInt(2, f.outcome() instanceof Outcome.Deferred ? 0 : 1);
        s.setInt(3, verdict.failures());
        s.setLong(4, verdict.delay().toMillis());
        s.setObject(5, verdict.notBefore() == null ? null : verdict.notBefore().atOffset(ZoneOffset.UTC));
        s.setString(6, verdict.receipt());
        s.setBoolean(7, verdict.isFinal());
        s.setBoolean(8, verdict.isFinal());
        s.setObject(9, f.delivery().id(), Types.OTHER);
        s.setObject(10, f.delivery().lease(), Types.OTHER);
    }

    private static void log(PreparedStatement s, Finished f) throws SQLException {
        s.setObject(1, f.delivery().id(), Types.OTHER);
        s.setInt(2, f.delivery().attempts() + 1);
        s.setObject(3, f.delivery().at().atOffset(ZoneOffset.UTC));
        s.setInt(4, (int) Math.min(f.millis(), Integer.MAX_VALUE));
        s.setString(5, result(f.outcome()));
        s.setObject(6, status(f.outcome()), Types.INTEGER);
    }

    private static String result(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Delivered d -> "delivered";
            case Outcome.Failed f -> f.code();
            case Outcome.Refused r -> r.code();
            case Outcome.Gone g -> "gone";
            case Outcome.Deferred d -> "deferred";
        };
    }

    private static Integer status(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Delivered d -> d.status();
            case Outcome.Failed f -> f.status();
            case Outcome.Refused r -> r.status();
            case Outcome.Gone g -> g.status();
            case Outcome.Deferred d -> null;
        };
    }
}
