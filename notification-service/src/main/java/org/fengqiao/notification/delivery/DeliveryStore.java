package org.fengqiao.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;

/**
 * The queue of deliveries. Its times are the database's: leases and waits are about machines, which no simulated clock
 * may hurry. Only quiet hours are about people and follow the clock of the domain.
 */
@ApplicationScoped
public class DeliveryStore {

    /** Lane of everything that goes through the SMS gateway. */
    public static final String SMS_LANE = "sms";

    private static final String INSERT = """
            INSERT INTO delivery (id, kind, lane, recipient, subscription_id, event_id, event_type, case_no, payload, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'PENDING') ON CONFLICT (event_id, recipient) DO NOTHING""";

    // The lateral join takes only so many of each receiver as it has free places, oldest first. Only webhooks of events
    // share a number of places: text messages and call-backs must not wait until slow receivers give one free.
    private static final String CLAIM = """
            WITH open AS (
                SELECT id::text AS lane, url, secret, kind = 'EVENTS' AS shared FROM subscription WHERE state = 'ACTIVE'
                UNION ALL SELECT 'sms', NULL, NULL, false),
            due AS MATERIALIZED (
                SELECT oldest.id, oldest.due_at, open.url, open.secret, open.shared FROM open
                LEFT JOIN unnest(?::text[], ?::int[]) AS busy(lane, room) ON busy.lane = open.lane
                CROSS JOIN LATERAL (
                    SELECT d.id, d.due_at FROM delivery d
                    WHERE d.lane = open.lane AND d.state = 'PENDING' AND d.due_at <= now()
                    ORDER BY d.due_at LIMIT least(coalesce(busy.room, ?), CASE WHEN open.shared THEN ?::int END)
                    FOR UPDATE SKIP LOCKED) oldest),
            picked AS MATERIALIZED (
                SELECT * FROM due WHERE NOT shared
                UNION ALL (SELECT * FROM due WHERE shared ORDER BY due_at LIMIT ?))
            UPDATE delivery d SET lease = ?, due_at = now() + ? * interval '1 ms' FROM picked WHERE d.id = picked.id
            RETURNING d.id, d.kind, d.lane, d.subscription_id, picked.shared, picked.url, picked.secret, d.payload,
                d.attempts, d.failures, now()""";

    private static final String RENEW = """
            UPDATE delivery d SET due_at = now() + ? * interval '1 ms'
            FROM unnest(?::uuid[], ?::uuid[]) AS held(id, lease) WHERE d.id = held.id AND d.lease = held.lease""";

    private final DataSource database;

    DeliveryStore(DataSource database) {
        this.database = database;
    }

    /** Writes deliveries down; a receiver that was already told of the event is passed over. */
    public void add(List<NewDelivery> deliveries) {
        Sql.updateEach(database, INSERT, deliveries, (s, d) -> {
            s.setObject(1, d.id(), Types.OTHER);
            s.setString(2, d.kind().name());
            s.setString(3, d.lane());
            s.setString(4, d.recipient());
            s.setObject(5, d.subscription(), Types.OTHER);
            s.setObject(6, d.event(), Types.OTHER);
            s.setString(7, d.eventType());
            s.setString(8, d.caseNo());
            s.setString(9, d.payload());
        });
    }

    /**
     * Takes deliveries that are due.
     *
     * @param room free places of lanes that are not empty
     * @param width places of every other lane
     * @param most number of webhooks of events to take at most
     */
    @Transactional
    public List<Claimed> claim(Map<String, Integer> room, int width, int most, Duration lease) {
        UUID token = UUID.randomUUID();
        String[] lanes = room.keySet().toArray(String[]::new);
        Integer[] places = room.values().toArray(Integer[]::new);
        return Sql.query(
                database,
                CLAIM,
                s -> {
                    Connection connection = s.getConnection();
                    s.setArray(1, connection.createArrayOf("text", lanes));
                    s.setArray(2, connection.createArrayOf("int", places));
                    s.setInt(3, width);
                    s.setInt(4, most);
                    s.setInt(5, most);
                    s.setObject(6, token, Types.OTHER);
                    s.setLong(7, lease.toMillis());
                },
                r -> claimed(r, token));
    }

    /** Holds on to deliveries that are still being sent; one that another worker has taken over is passed over. */
    @Transactional
    public void renew(Collection<Claimed> held, Duration lease) {
        Sql.update(database, RENEW, s -> {
            Connection connection = s.getConnection();
            s.setLong(1, lease.toMillis());
            s.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", held.stream().map(Claimed::id).toArray()));
            s.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid", held.stream().map(Claimed::lease).toArray()));
        });
    }

    /**
     * Lets receivers that are back have what failed only because they were away, instead of each delivery's sitting out
     * its own wait; that try is not held against it. What a receiver has looked at and refused waits its own time:
     * otherwise the same few messages would be refused again after every other one, and never be given up.
     *
     * @return how many there were, {@code most} at most
     */
    @Transactional
    public int hurry(Collection<String> lanes, int most) {
        return Sql.update(database, """
                UPDATE delivery SET due_at = now(), failures = greatest(failures - 1, 0) WHERE id IN (
                    SELECT id FROM delivery d
                    WHERE lane = ANY (?) AND state = 'PENDING' AND lease IS NULL AND due_at > now() AND NOT EXISTS (
                        SELECT 1 FROM delivery_attempt a WHERE a.delivery_id = d.id AND a.status BETWEEN 400 AND 501
                        AND a.status NOT IN (408, 429))
                    LIMIT ? FOR UPDATE SKIP LOCKED)""", s -> {
            s.setArray(1, s.getConnection().createArrayOf("text", lanes.toArray()));
            s.setInt(2, most);
        });
    }

    /** Lets go what quiet hours kept back; how many there were. */
    @Transactional
    public int wakeWaiting(Instant now) {
        return Sql.update(
                database,
                "UPDATE delivery SET state = 'PENDING', due_at = now() WHERE state = 'WAITING' AND not_before <= ?",
                s -> s.setObject(1, now.atOffset(ZoneOffset.UTC)));
    }

    /** Cancels what a subscription still has before it. */
    public void cancel(UUID subscription) {
        Sql.update(database, """
                UPDATE delivery SET state = 'CANCELLED', lease = NULL, finished_at = now()
                WHERE subscription_id = ? AND state = 'PENDING'""", s -> s.setObject(1, subscription, Types.OTHER));
    }

    /** Starts a delivery anew, with the same id and a fresh schedule, unless it is just being sent. */
    public void restart(UUID subscription, UUID id) {
        Sql.update(database, """
                UPDATE delivery SET state = 'PENDING', failures = 0, finished_at = NULL, lease = NULL, due_at = now(),
                    restarted_at = now()
                WHERE id = ? AND subscription_id = ? AND (lease IS NULL OR due_at <= now())""", s -> {
            s.setObject(1, id, Types.OTHER);
            s.setObject(2, subscription, Types.OTHER);
        });
    }

    private static Claimed claimed(ResultSet r, UUID lease) throws SQLException {
        return new Claimed(
                r.getObject(1, UUID.class),
                lease,
                DeliveryKind.valueOf(r.getString(2)),
                r.getString(3),
                r.getObject(4, UUID.class),
                r.getBoolean(5),
                r.getString(6),
                r.getString(7),
                r.getString(8),
                r.getInt(9),
                r.getInt(10),
                r.getObject(11, OffsetDateTime.class).toInstant());
    }
}
