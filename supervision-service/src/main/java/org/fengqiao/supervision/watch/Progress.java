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

    private final DataSource database;

    Progress(DataSource database) {
        this.database = database;
    }

    /** The next record of every partition of which any was read. */
    Map<TopicPartition, Long> reached() {
        Map<TopicPartition, Long> reached = new HashMap<>();
        Sql.query(
                database,
                "SELECT topic, part, next_offset FROM fold_progress",
                s -> {},
                r -> reached.put(new TopicPartition(r.getString(1), r.getInt(2)), r.getLong(3)));
        return reached;
    }
}
