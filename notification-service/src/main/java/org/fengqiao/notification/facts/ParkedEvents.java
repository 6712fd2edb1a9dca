package org.fengqiao.notification.facts;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;

/** Events that wait for their case's registration. */
@ApplicationScoped
class ParkedEvents {

    private final DataSource database;

    private record Parked(long position, Occurrence occurrence) {}

    ParkedEvents(DataSource database, MeterRegistry meters) {
        this.database = database;
        meters.gauge("fengqiao.notification.parked", this, ParkedEvents::count);
    }

    void park(Occurrence occurrence, byte[] data) {
        Sql.update(
                database, "INSERT INTO parked_event (event_id, case_no, type, at, data) VALUES (?, ?, ?, ?, ?)", s -> {
                    s.setObject(1, occurrence.id(), Types.OTHER);
                    s.setString(2, occurrence.caseNo());
                    s.setString(3, occurrence.type());
                    s.setObject(4, occurrence.at().atOffset(ZoneOffset.UTC));
                    s.setBytes(5, data);
                });
    }

    /** Takes out what waited for a case, in the order of its arrival. */
    List<Occurrence> release(String caseNo) {
        return Sql.query(
                        database,
                        "DELETE FROM parked_event WHERE case_no = ? RETURNING position, event_id, type, at, data",
                        s -> s.setString(1, caseNo),
                        ParkedEvents::parked)
                .stream()
                .sorted(Comparator.comparingLong(Parked::position))
                .map(Parked::occurrence)
                .toList();
    }

    private double count() {
        return Sql.query(database, "SELECT count(*) FROM parked_event", s -> {}, r -> r.getDouble(1))
                .getFirst();
    }

    private static Parked parked(ResultSet r) throws SQLException {
        String type = r.getString(3);
        return new Parked(
                r.getLong(1),
                new Occurrence(
                        r.getObject(2, UUID.class),
                        type,
                        r.getObject(4, OffsetDateTime.class).toInstant(),
                        StoredEvents.read(type, r.getBytes(5))));
    }
}
