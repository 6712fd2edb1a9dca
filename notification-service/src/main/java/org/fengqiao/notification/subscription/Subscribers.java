package org.fengqiao.notification.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.fengqiao.notification.audience.Audience;
import org.fengqiao.platform.Sql;

/** Finds the subscriptions that an event concerns. */
@ApplicationScoped
public class Subscribers {

    /** A subscription that is to be served. */
    public record Subscriber(UUID id, String owner, SubscriptionKind kind) {}

    private final DataSource database;

    Subscribers(DataSource database) {
        this.database = database;
    }

    /** Active subscriptions to one of these types whose owner is in the audience. */
    public List<Subscriber> of(Audience audience, List<String> types) {
        return Sql.query(
                database,
                """
                SELECT id, owner, kind FROM subscription
                WHERE state = 'ACTIVE' AND owner = ANY (?) AND event_types && ? ORDER BY id""",
                s -> {
                    Connection connection = s.getConnection();
                    s.setArray(
                            1, connection.createArrayOf("text", audience.keys().toArray()));
                    s.setArray(2, connection.createArrayOf("text", types.toArray()));
                },
                r -> new Subscriber(
                        r.getObject(1, UUID.class), r.getString(2), SubscriptionKind.valueOf(r.getString(3))));
    }
}
