package org.fengqiao.notification.sms;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.fengqiao.notification.delivery.DeliveryState;
import org.fengqiao.platform.Sql;

/** What is kept about text messages besides their sealed content. */
@ApplicationScoped
class SmsStore {

    /** A message's template and the masked number that it goes to. */
    record Note(UUID delivery, String template, String version, String maskedTo) {}

    /** A message as staff may see it. */
    record Sent(
            UUID id,
            String template,
            String version,
            String maskedTo,
            DeliveryState state,
            int attempts,
            String receipt,
            Instant createdAt,
            Instant notBefore,
            Instant finishedAt) {}

    private final DataSource database;

    SmsStore(DataSource database) {
        this.database = database;
    }

    void note(List<Note> notes) {
        Sql.updateEach(database, """
                INSERT INTO sms_message (delivery_id, template, version, masked_to)
                SELECT id, ?, ?, ? FROM delivery WHERE id = ?""", notes, (s, n) -> {
            s.setString(1, n.template());
            s.setString(2, n.version());
            s.setString(3, n.maskedTo());
            s.setObject(4, n.delivery(), Types.OTHER);
        });
    }

    /** A case's messages, oldest first. */
    List<Sent> of(String caseNo) {
        return Sql.query(database, """
                SELECT d.id, m.template, m.version, m.masked_to, d.state, d.attempts, d.receipt, d.created_at, d.not_before,
                    d.finished_at
                FROM delivery d JOIN sms_message m ON m.delivery_id = d.id
                WHERE d.case_no = ? AND d.kind = 'SMS' ORDER BY d.id LIMIT 200""", s -> s.setString(1, caseNo), SmsStore::sent);
    }

    private static Sent sent(ResultSet r) throws SQLException {
        DeliveryState state = DeliveryState.valueOf(r.getString(5));
        return new Sent(
                r.getObject(1, UUID.class),
                r.getString(2),
                r.getString(3),
                r.getString(4),
                state,
                r.getInt(6),
                r.getString(7),
                instant(r, 8),
                state == DeliveryState.WAITING ? instant(r, 9) : null,
                instant(r, 10));
    }

    private static Instant instant(ResultSet r, int column) throws SQLException {
        OffsetDateTime time = r.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
