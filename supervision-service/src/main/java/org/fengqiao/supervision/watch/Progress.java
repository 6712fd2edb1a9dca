package org.fengqiao.supervision.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.fengqiao.platform.Sql;

/** How far the topics have been folded, as the folding itself wrote down. */
@ApplicationScoped
class Progress {

    /** The next record of a partition, and how often any were read of it. */
    record Place(long next, long polls) {
        static final Place BEGINNING = new Place(0, 0);
    }

    private final DataSource database;

    Progress(DataSource database) {
        this.database = database;
    }

    /** Every partition of which any record was read. */
    Map<TopicPartition, Place> reached() {
        Map<TopicPartition, Place> reached = new HashMap<>();
        Sql.query(
                database,
                "SELECT topic, part, next_offset, polls FROM fold_progress",
                s -> {},
                r -> reached.put(
                        new TopicPartition(r.getString(1), r.getInt(2)), new Place(r.getLong(3), r.getLong(4))));
        return reached;
    }
}
