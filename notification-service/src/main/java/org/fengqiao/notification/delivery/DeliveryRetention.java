package org.fengqiao.notification.delivery;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;

/** Gives up what a receiver has not taken for days, and drops what was finished so long ago that nobody needs its log. */
@ApplicationScoped
class DeliveryRetention {

    private static final int AT_ONCE = 20_000;

    private final DataSource database;
    private final DeliveryConfig config;

    DeliveryRetention(DataSource database, DeliveryConfig config) {
        this.database = database;
        this.config = config;
    }

    @Scheduled(every = "1h", delayed = "5m")
    void drop() {
        // An event may have met a subscription in the moment in which it was deleted.
        Sql.update(database, """
                UPDATE delivery d SET state = 'CANCELLED', finished_at = now() FROM subscription s
                WHERE s.id = d.subscription_id AND s.state = 'DELETED' AND d.state = 'PENDING'""", s -> {});
        while (giveUp() == AT_ONCE) {
            continue;
        }
        while (dropOld() == AT_ONCE) {
            continue;
        }
        Sql.update(database, """
                DELETE FROM subscription s WHERE s.state = 'DELETED'
                AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.subscription_id = s.id)
                AND s.changed_at < now() - ? * interval '1 s'""", s -> s.setLong(1, config.kept().toSeconds()));
    }

    private int giveUp() {
        return Sql.update(database, """
                UPDATE delivery SET state = 'FAILED', finished_at = now(),
                    payload = CASE WHEN kind = 'SMS' THEN '' ELSE payload END
                WHERE id IN (
                    SELECT id FROM delivery WHERE state = 'PENDING' AND lease IS NULL
                    AND coalesce(restarted_at, created_at) < now() - ? * interval '1 s' LIMIT ?)""", s -> {
            s.setLong(1, config.givenUpAfter().toSeconds());
            s.setInt(2, AT_ONCE);
        });
    }

    private int dropOld() {
        return Sql.update(database, """
                DELETE FROM delivery WHERE id IN (
                    SELECT id FROM delivery WHERE finished_at < now() - ? * interval '1 s' LIMIT ?)""", s -> {
            s.setLong(1, config.kept().toSeconds());
            s.setInt(2, AT_ONCE);
        });
    }
}
