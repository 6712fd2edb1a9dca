package org.fengqiao.routing.route;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.fengqiao.contracts.CaseEvent;
import org.fengqiao.contracts.EventTypes;
import org.fengqiao.contracts.IntakeEvent.CaseRegistered;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.crypto.FreeText;
import org.fengqiao.platform.events.EventJson;

/**
 * Keeps events that came before their case could be routed; topics have no order between each other. They are kept
 * sealed, because a partner's answer may have a reason in clear.
 */
@ApplicationScoped
class ParkedEvents {

    private final DataSource database;
    private final Clock clock;
    private final FreeText texts;

    ParkedEvents(DataSource database, Clock clock, FreeText texts) {
        this.database = database;
        this.clock = clock;
        this.texts = texts;
    }

    void park(CaseEvent event) {
        Sql.update(database, "INSERT INTO parked_event (case_no, type, data, parked_at) VALUES (?, ?, ?, ?)", s -> {
            s.setString(1, event.caseNo());
            s.setString(2, EventTypes.nameOf(event.getClass()));
            s.setString(3, texts.seal(write(event)));
            s.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
        });
    }

    /** Takes out what waits for a case, in the order in which it came. */
    List<CaseEvent> take(String caseNo) {
        return Sql.query(
                        database,
                        "DELETE FROM parked_event WHERE case_no = ? RETURNING id, type, data",
                        s -> s.setString(1, caseNo),
                        r -> new Parked(r.getLong(1), r.getString(2), texts.open(r.getString(3))))
                .stream()
                .sorted(Comparator.comparing(Parked::id))
                .map(Parked::event)
                .toList();
    }

    /** A registered case that waits for a unit, and where it stands in the row. */
    record Waiting(long id, String caseNo) {}

    /** Registered cases that wait for a unit, the longest first, from one place in the row to another. */
    List<Waiting> waitingForUnits(long after, long last) {
        return Sql.query(
                database,
                "SELECT id, case_no FROM parked_event WHERE type = ? AND id > ? AND id <= ? ORDER BY id LIMIT 1000",
                s -> {
                    s.setString(1, EventTypes.nameOf(CaseRegistered.class));
                    s.setLong(2, after);
                    s.setLong(3, last);
                },
                r -> new Waiting(r.getLong(1), r.getString(2)));
    }

    long lastInRow() {
        return Sql.query(database, "SELECT coalesce(max(id), 0) FROM parked_event", s -> {}, r -> r.getLong(1))
                .getFirst();
    }

    private static String write(CaseEvent event) {
        try {
            return EventJson.MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot park a " + event.getClass().getSimpleName(), e);
        }
    }

    private record Parked(long id, String type, String data) {
        CaseEvent event() {
            try {
                return (CaseEvent) EventJson.MAPPER.readValue(
                        data, EventTypes.classOf(type).orElseThrow());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("cannot read a parked " + type, e);
            }
        }
    }
}
