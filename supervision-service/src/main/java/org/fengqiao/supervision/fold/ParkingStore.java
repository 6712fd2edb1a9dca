package org.fengqiao.supervision.fold;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.fengqiao.contracts.Event;
import org.fengqiao.contracts.EventTypes;
import org.fengqiao.contracts.Unknown;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.crypto.FreeText;
import org.fengqiao.platform.events.EventJson;
import org.fengqiao.platform.events.Received;
import org.fengqiao.supervision.Rows;

/** Events that wait, and the cases that have such. */
@ApplicationScoped
class ParkingStore {

    private static final String OF = """
            SELECT case_no, source, sequence, id, type, occurred_at, causation_id, previous_hash, hash, data, parked_at
            FROM parked_event WHERE case_no = ANY (?)""";

    private static final String PARK = """
            INSERT INTO parked_event SELECT * FROM jsonb_populate_recordset(null::parked_event, ?::jsonb)
            ON CONFLICT DO NOTHING""";

    private static final String LEAVE = """
            DELETE FROM parked_event p USING jsonb_populate_recordset(null::parked_event, ?::jsonb) AS gone
            WHERE p.case_no = gone.case_no AND p.source = gone.source AND p.sequence = gone.sequence""";

    private static final String OPEN_GAPS = """
            INSERT INTO gap SELECT case_no, ?, 0, ? FROM unnest(?) AS cases (case_no) ON CONFLICT DO NOTHING""";

    private static final String CLOSE_GAPS = "DELETE FROM gap WHERE case_no = ANY (?)";

    /** An event that waits, and since when. */
    record Parked(Received event, Instant since) {}

    private final DataSource database;
    private final FreeText texts;

    ParkingStore(DataSource database, FreeText texts) {
        this.database = database;
        this.texts = texts;
    }

    List<Parked> of(Collection<String> caseNos) {
        return Sql.query(
                database,
                OF,
                s -> s.setArray(1, EventStore.texts(s, caseNos)),
                r -> new Parked(
                        received(r), r.getObject(11, OffsetDateTime.class).toInstant()));
    }

    void park(Collection<Received> events, Instant now) {
        if (!events.isEmpty()) {
            write(
                    PARK,
                    events.stream()
                            .map(e -> ParkedRow.of(e, sealed(e.data()), now))
                            .toList());
        }
    }

    void leave(Collection<Received> events) {
        if (!events.isEmpty()) {
            write(
                    LEAVE,
                    events.stream()
                            .map(e -> new Place(e.subject(), e.source(), e.sequence()))
                            .toList());
        }
    }

    void openGaps(Collection<String> caseNos, Instant now, Instant firstRequest) {
        if (!caseNos.isEmpty()) {
            Sql.update(database, OPEN_GAPS, s -> {
                s.setObject(1, now.atOffset(ZoneOffset.UTC));
                s.setObject(2, firstRequest.atOffset(ZoneOffset.UTC));
                s.setArray(3, EventStore.texts(s, caseNos));
            });
        }
    }

    void closeGaps(Collection<String> caseNos) {
        if (!caseNos.isEmpty()) {
            Sql.update(database, CLOSE_GAPS, s -> s.setArray(1, EventStore.texts(s, caseNos)));
        }
    }

    private void write(String sql, Collection<?> rows) {
        Sql.update(database, sql, s -> s.setString(1, Rows.json(rows)));
    }

    /** Whoever numbers its messages is waited for, also a partner that writes in clear. */
    private byte[] sealed(byte[] data) {
        return texts.seal(new String(data, UTF_8)).getBytes(UTF_8);
    }

    private Received received(ResultSet r) throws SQLException {
        String type = r.getString(5);
        byte[] data = texts.open(new String(r.getBytes(10), UTF_8)).getBytes(UTF_8);
        return new Received(
                r.getObject(4, UUID.class),
                type,
                r.getString(2),
                r.getString(1),
                r.getLong(3),
                r.getObject(6, OffsetDateTime.class).toInstant(),
                r.getObject(7, UUID.class),
                event(type, r.getString(1), data),
                data,
                r.getBytes(8),
                r.getBytes(9));
    }

    private static Event event(String type, String subject, byte[] data) {
        try {
            Class<? extends Event> known = EventTypes.classOf(type).orElse(null);
            return known == null ? new Unknown(type, subject) : EventJson.MAPPER.readValue(data, known);
        } catch (JacksonException e) {
            throw new IllegalStateException("a parked " + type + " cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Place(String caseNo, String source, long sequence) {}

    private record ParkedRow(
            String caseNo,
            String source,
            long sequence,
            UUID id,
            String type,
            Instant occurredAt,
            UUID causationId,
            String previousHash,
            String hash,
            String data,
            Instant parkedAt) {
        static ParkedRow of(Received e, byte[] data, Instant now) {
            return new ParkedRow(
                    e.subject(),
                    e.source(),
                    e.sequence(),
                    e.id(),
                    e.type(),
                    e.time(),
                    e.causation(),
                    Rows.bytes(e.previousHash()),
                    Rows.bytes(e.hash()),
                    Rows.bytes(data),
                    now);
        }
    }
}
