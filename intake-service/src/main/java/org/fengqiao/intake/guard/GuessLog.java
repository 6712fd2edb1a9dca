package org.fengqiao.intake.guard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;

/** Remembers wrong and right query codes across instances and restarts; subjects are keyed digests. */
@ApplicationScoped
class GuessLog {

    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";

    private static final String READ = "SELECT subject, wrong, since FROM wrong_guess WHERE subject = ANY (?)";

    // Sorted, so that tries that share subjects cannot block each other crosswise.
    private static final String ADD = """
            INSERT INTO wrong_guess AS known (subject, wrong, since)
            SELECT subject, 1, ? FROM unnest(?) AS subject ORDER BY subject
            ON CONFLICT (subject) DO UPDATE SET
                wrong = CASE WHEN known.since > ? THEN known.wrong + 1 ELSE 1 END,
                since = CASE WHEN known.since > ? THEN known.since ELSE EXCLUDED.since END""";

    private static final String REMEMBER = """
            INSERT INTO known_address AS known (subject, at) VALUES (?, ?)
            ON CONFLICT (subject) DO UPDATE SET at = EXCLUDED.at WHERE known.at < ?""";

    private record Row(String subject, Attempts attempts) {}

    private final DataSource database;

    GuessLog(DataSource database) {
        this.database = database;
    }

    /** Lets tries for the same subject through one after the other, until the transaction ends. */
    void queue(String subject) {
        Sql.query(database, LOCK, s -> s.setString(1, subject), r -> true);
    }

    Map<String, Attempts> of(Collection<String> subjects) {
        return Sql.query(
                        database,
                        READ,
                        s -> s.setArray(1, s.getConnection().createArrayOf("text", subjects.toArray())),
                        r -> new Row(
                                r.getString(1),
                                new Attempts(
                                        r.getInt(2),
                                        r.getObject(3, OffsetDateTime.class).toInstant())))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Row::subject, Row::attempts));
    }

    /** One more wrong code for all; a count that began before the window starts anew. */
    void add(Collection<String> subjects, Instant now, Instant windowStart) {
        Sql.update(database, ADD, s -> {
            s.setObject(1, now.atOffset(ZoneOffset.UTC));
            s.setArray(2, s.getConnection().createArrayOf("text", subjects.toArray()));
            s.setObject(3, windowStart.atOffset(ZoneOffset.UTC));
            s.setObject(4, windowStart.atOffset(ZoneOffset.UTC));
        });
    }

    /** The right code was shown; written again only where the last time lies before a time. */
    void remember(String subject, Instant now, Instant unlessSince) {
        Sql.update(database, REMEMBER, s -> {
            s.setString(1, subject);
            s.setObject(2, now.atOffset(ZoneOffset.UTC));
            s.setObject(3, unlessSince.atOffset(ZoneOffset.UTC));
        });
    }

    boolean isKnown(String subject) {
        return !Sql.query(
                        database,
                        "SELECT 1 FROM known_address WHERE subject = ?",
                        s -> s.setString(1, subject),
                        r -> true)
                .isEmpty();
    }

    void dropBefore(Instant wrong, Instant known) {
        Sql.update(
                database,
                "DELETE FROM wrong_guess WHERE since < ?",
                s -> s.setObject(1, wrong.atOffset(ZoneOffset.UTC)));
        Sql.update(
                database,
                "DELETE FROM known_address WHERE at < ?",
                s -> s.setObject(1, known.atOffset(ZoneOffset.UTC)));
    }
}
