package org.fengqiao.platform.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fengqiao.platform.Sql;

/** Keys and answers; a second request with the same key waits here for the first one's commit. */
@ApplicationScoped
class IdempotencyStore {

    private final DataSource database;
    private final Clock clock;
    private final Duration kept;

    IdempotencyStore(
            DataSource database,
            Clock clock,
            @ConfigProperty(name = "fengqiao.idempotency.kept", defaultValue = "P30D") Duration kept) {
        this.database = database;
        this.clock = clock;
        this.kept = kept;
    }

    boolean take(String actor, String key, byte[] requestHash) {
        return 1
                == Sql.update(database, """
                        INSERT INTO idempotency (actor, key, request_hash, created_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""", s -> {
                    s.setString(1, actor);
                    s.setString(2, key);
                    s.setBytes(3, requestHash);
                    s.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
                });
    }

    void keep(String actor, String key, Idempotency.Kept answer) {
        Sql.update(
                database,
                "UPDATE idempotency SET status = ?, location = ?, etag = ?, answer = ? WHERE actor = ? AND key = ?",
                s -> {
                    s.setInt(1, answer.status());
                    s.setString(2, answer.location());
                    s.setString(3, answer.etag());
                    s.setString(4, answer.answer());
                    s.setString(5, actor);
                    s.setString(6, key);
                });
    }

    Optional<Idempotency.Kept> find(String actor, String key) {
        return Sql.query(
                        database,
                        "SELECT request_hash, status, location, etag, answer FROM idempotency WHERE actor = ? AND key = ?",
                        s -> {
                            s.setString(1, actor);
                            s.setString(2, key);
                        },
                        r -> new Idempotency.Kept(
                                r.getBytes(1), r.getInt(2), r.getString(3), r.getString(4), r.getString(5)))
                .stream()
                .findFirst();
    }

    @Scheduled(every = "1h", delayed = "5m")
    void dropOld() {
        Sql.update(
                database,
                "DELETE FROM idempotency WHERE created_at < ?",
                s -> s.setObject(1, clock.instant().minus(kept).atOffset(ZoneOffset.UTC)));
    }
}
