package org.fengqiao.mediation.casefile.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.fengqiao.contracts.EventTypes;
import org.fengqiao.contracts.RoutingEvent;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.events.EventJson;
import org.fengqiao.platform.events.PoisonRecord;
import org.fengqiao.platform.events.Received;

/** Keeps what arrives before the file that it is about, so that no order of arrival loses anything. */
@ApplicationScoped
public class EarlyEvents {

    private static final String PARK = """
            INSERT INTO early_event (event_id, case_no, hop, type, sequence, data, received_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";
    private static final String TAKE = """
            DELETE FROM early_event WHERE case_no = ? AND hop = ? RETURNING sequence, type, data""";

    private record Parked(long sequence, RoutingEvent event) {}

    private final DataSource database;
    private final Clock clock;

    EarlyEvents(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps an event until its file is there. */
    public void park(Received in, RoutingEvent event) {
        Sql.update(database, PARK, s -> {
            s.setObject(1, in.id());
            s.setString(2, event.caseNo());
            s.setInt(3, event.hop());
            s.setString(4, in.type());
            s.setLong(5, in.sequence());
            s.setString(6, new String(in.data(), StandardCharsets.UTF_8));
            s.setObject(7, clock.instant().atOffset(ZoneOffset.UTC));
        });
    }

    /** Takes out what waits for a file, in the order in which routing said it. */
    public List<RoutingEvent> take(String caseNo, int hop) {
        List<Parked> parked = Sql.query(
                database,
                TAKE,
                s -> {
                    s.setString(1, caseNo);
                    s.setInt(2, hop);
                },
                r -> new Parked(r.getLong(1), read(r.getString(2), r.getString(3))));
        return parked.stream()
                .sorted(Comparator.comparingLong(Parked::sequence))
                .map(Parked::event)
                .toList();
    }

    private static RoutingEvent read(String type, String data) {
        try {
            var known = EventTypes.classOf(type).orElseThrow(() -> new PoisonRecord("unknown early event"));
            return (RoutingEvent) EventJson.MAPPER.readValue(data, known);
        } catch (JsonProcessingException e) {
            throw new PoisonRecord("data is not the JSON of its type");
        }
    }
}
