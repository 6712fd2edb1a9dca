package org.fengqiao.notification.notice;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fengqiao.platform.Sql;

/** Drops notices of long ago; the cases themselves are kept where they were handled. */
@ApplicationScoped
class NoticeRetention {

    private final DataSource database;
    private final Clock clock;
    private final Duration kept;

    NoticeRetention(
            DataSource database,
            Clock clock,
            @ConfigProperty(name = "fengqiao.notice.kept", defaultValue = "P400D") Duration kept) {
        this.database = database;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(every = "1h", delayed = "7m")
    void drop() {
        Sql.update(
                database,
                "DELETE FROM notice WHERE at < ?",
                s -> s.setObject(1, clock.instant().minus(kept).atOffset(ZoneOffset.UTC)));
    }
}
