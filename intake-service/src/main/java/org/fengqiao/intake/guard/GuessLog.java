package org.fengqiao.intake.guard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;

/** Remembers wrong query codes across instances and restarts; subjects are keyed digests, never case or address. */
@ApplicationScoped
class GuessLog {

    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";

    private static final String READ = "SELECT subject, wrong, since FROM wrong_guess WHERE subject IN (?, ?)";

    private static final String ADD = """
            INSERT INTO wrong_guess AS known (subject, wrong, since) VALUES (?, 1, ?), (?, 1, ?)
            ON CONFLICT (subject) DO UPDATE SET
                wrong = CASE WHEN known.since > ? THEN known.wrong + 1 ELSE 1 END,
                since = CASE WHEN known.since > ? THEN known.since ELSE EXCLUDED.since END""";

    private record Row(String subject, Attempts attempts) {}

    private final DataSource database;

    GuessLog(DataSource database) {
        this.database = database;
    }

    /** Lets tries for the same subject through one after the other, until the transaction ends. */
    void queue(String subject) {
        Sql.query(database, LOCK, s -> s.setString(1, subject), r -> true);
    }

    Map<String, Attempts> of(String one, String other) {
        return Sql.query(
                        database,
                        READ,
                        s -> {
                            s.setString(1, one);
                            s.setString(2, other);
                        },
                        r -> new Row(
                                r.getString(1),
                                new Attempts(
                                        r.getInt(2),
                                        r.getObject(3, OffsetDateTime.class).toInstant())))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Row::subject, Row::attempts));
    }

    /** One more wrong code for both; a count that began before the window starts anew. */
    void add(String one, String other, Instant now, Instant windowStart) {
        Sql.update(database, ADD, s -> {
            s.setString(1, one);
            s.setObject(2, now.atOffset(ZoneOffset.UTC));
            s.setString(3, other);
            s.setObject(4, now.atOffset(ZoneOffset.UTC));
            s.setObject(5, windowStart.atOffset(ZoneOffset.UTC));
            s.setObject(6, windowStart.atOffset(ZoneOffset.UTC));
        });
    }

    void dropBefore(Instant time) {
        Sql.update(
                database,
                "DELETE FROM wrong_guess WHERE since < ?",
                s -> s.setObject(1, time.atOffset(ZoneOffset.UTC)));
    }
}
