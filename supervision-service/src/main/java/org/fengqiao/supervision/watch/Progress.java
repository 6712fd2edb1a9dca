package org.fengqiao.supervision.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.fengqiao.platform.Sql;

/** How far the topics have been folded, as the folding itself wrote down. */
@ApplicationScoped
class Progress {

    /** Next record of a partition, and the time of the last event in it. */
    record Reached(long next, Instant time) {}

    private final DataSource database;

    Progress(DataSource database) {
        this.database = database;
    }

    Map<TopicPartition, Reached> reached() {
        Map<TopicPartition, Reached> reached = new HashMap<>();
        Sql.query(
                database,
                "SELECT topic, part, next_offset, event_time FROM fold_progress",
                s -> {},
                r -> reached.put(
                        new TopicPartition(r.getString(1), r.getInt(2)),
                        new Reached(
                                r.getLong(3),
                                r.getObject(4, OffsetDateTime.class).toInstant())));
        return reached;
    }
}
