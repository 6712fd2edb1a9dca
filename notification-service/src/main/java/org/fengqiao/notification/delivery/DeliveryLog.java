package org.fengqiao.notification.delivery;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;

/** What was sent to a receiver, with every try. */
@ApplicationScoped
public class DeliveryLog {

    private static final String COLUMNS =
            "SELECT id, event_id, event_type, case_no, state, attempts, due_at, created_at, finished_at FROM delivery ";

    static final String BEFORE = COLUMNS + """
            WHERE subscription_id = ? AND (?::text IS NULL OR state = ?) AND (?::uuid IS NULL OR id < ?)
            ORDER BY id DESC LIMIT ?""";

    /** A delivery with its tries, oldest first. */
    public record Entry(
            UUID id,
            UUID eventId,
            String eventType,
            String caseNo,
            DeliveryState state,
            int attempts,
            Instant nextAttemptAt,
            Instant createdAt,
            Instant finishedAt,
            List<Attempt> tries) {}

    /** One try; {@code status} is the HTTP status of the answer, or null if there was none. */
    public record Attempt(UUID delivery, int number, Instant at, int millis, String result, Integer status) {}

    private final DataSource database;

    DeliveryLog(DataSource database) {
        this.database = database;
    }

    /** A subscription's deliveries before an id, newest first; a state of null means any. */
    @Transactional
    public List<Entry> before(UUID subscription, DeliveryState state, UUID before, int limit) {
        Sql.planByValues(database);
        return entries(BEFORE, s -> bind(s, subscription, state, before, limit));
    }

    static void bind(PreparedStatement s, UUID subscription, DeliveryState state, UUID before, int limit)
            throws SQLException {
        String name = state == null ? null : state.name();
        s.setObject(1, subscription, Types.OTHER);
        s.setString(2, name);
        s.setString(3, name);
        s.setObject(4, before, Types.OTHER);
        s.setObject(5, before, Types.OTHER);
        s.setInt(6, limit);
    }

    /** One delivery of a subscription. */
    public Optional<Entry> find(UUID subscription, UUID id) {
        return entries(COLUMNS + "WHERE subscription_id = ? AND id = ?", s -> {
                    s.setObject(1, subscription, Types.OTHER);
                    s.setObject(2, id, Types.OTHER);
                })
                .stream()
                .findFirst();
    }

    private List<Entry> entries(String sql, Sql.Binder binder) {
        List<Entry> entries = Sql.query(database, sql, binder::bind, r -> entry(r, List.of()));
        Map<UUID, List<Attempt>> tries =
                attempts(entries.stream().map(Entry::id).toList()).stream().collect(groupingBy(Attempt::delivery));
        return entries.stream()
                .map(e -> with(e, tries.getOrDefault(e.id(), List.of())))
                .toList();
    }

    private List<Attempt> attempts(List<UUID> deliveries) {
        return Sql.query(
                database,
                """
                SELECT delivery_id, number, at, millis, result, status FROM delivery_attempt
                WHERE delivery_id = ANY (?) ORDER BY id""",
                (PreparedStatement s) -> s.setArray(1, s.getConnection().createArrayOf("uuid", deliveries.toArray())),
                r -> new Attempt(
                        r.getObject(1, UUID.class),
                        r.getInt(2),
                        instant(r, 3),
                        r.getInt(4),
                        r.getString(5),
                        r.getObject(6, Integer.class)));
    }

    private static Entry entry(ResultSet r, List<Attempt> tries) throws SQLException {
        DeliveryState state = DeliveryState.valueOf(r.getString(5));
        return new Entry(
                r.getObject(1, UUID.class),
                r.getObject(2, UUID.class),
                r.getString(3),
                r.getString(4),
                state,
                r.getInt(6),
                state == DeliveryState.PENDING ? instant(r, 7) : null,
                instant(r, 8),
                instant(r, 9),
                tries);
    }

    private static Entry with(Entry e, List<Attempt> tries) {
        return new Entry(
                e.id(),
                e.eventId(),
                e.eventType(),
                e.caseNo(),
                e.state(),
                e.attempts(),
                e.nextAttemptAt(),
                e.createdAt(),
                e.finishedAt(),
                tries);
    }

    private static Instant instant(ResultSet r, int column) throws SQLException {
        OffsetDateTime time = r.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
