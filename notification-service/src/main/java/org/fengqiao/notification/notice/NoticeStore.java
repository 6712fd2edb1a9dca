package org.fengqiao.notification.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.fengqiao.notification.facts.Occurrence;
import org.fengqiao.platform.Ids;
import org.fengqiao.platform.Sql;

/** Notices of units and accounts; whether one is read is each account's own affair. */
@ApplicationScoped
class NoticeStore {

    /** A notice as one account finds it. */
    record Notice(
            UUID id,
            String target,
            String eventType,
            String caseNo,
            String template,
            String version,
            Map<String, String> arguments,
            Instant at,
            Instant readAt) {}

    /** Whose notices are asked for. */
    record Reader(String account, List<String> targets) {}

    private static final String SELECT = """
            SELECT n.id, n.target, n.event_type, n.case_no, n.template, n.version, n.arguments, n.at, r.read_at
            FROM notice n LEFT JOIN notice_read r ON r.notice_id = n.id AND r.account = ?
            WHERE n.target = ANY (?)""";

    private final DataSource database;
    private final ObjectMapper json;

    NoticeStore(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void add(Occurrence occurrence, String version, List<Draft> drafts) {
        Sql.updateEach(database, """
                INSERT INTO notice (id, target, event_id, event_type, case_no, template, version, arguments, at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?) ON CONFLICT DO NOTHING""", drafts, (s, d) -> {
            s.setObject(1, Ids.next(), Types.OTHER);
            s.setString(2, d.target());
            s.setObject(3, occurrence.id(), Types.OTHER);
            s.setString(4, occurrence.type());
            s.setString(5, occurrence.caseNo());
            s.setString(6, d.template());
            s.setString(7, version);
            s.setString(8, write(d.arguments()));
            s.setObject(9, occurrence.at().atOffset(ZoneOffset.UTC));
        });
    }

    /** Notices before an id, newest first. */
    List<Notice> before(Reader reader, boolean unreadOnly, UUID before, int limit) {
        return Sql.query(
                database,
                SELECT + """
                         AND (NOT ? OR r.read_at IS NULL) AND (?::uuid IS NULL OR n.id < ?)
                        ORDER BY n.id DESC LIMIT ?""",
                s -> {
                    s.setString(1, reader.account());
                    s.setArray(
                            2,
                            s.getConnection()
                                    .createArrayOf("text", reader.targets().toArray()));
                    s.setBoolean(3, unreadOnly);
                    s.setObject(4, before, Types.OTHER);
                    s.setObject(5, before, Types.OTHER);
                    s.setInt(6, limit);
                },
                this::notice);
    }

    Optional<Notice> find(Reader reader, UUID id) {
        return Sql.query(
                        database,
                        SELECT + " AND n.id = ?",
                        s -> {
                            s.setString(1, reader.account());
                            s.setArray(
                                    2,
                                    s.getConnection()
                                            .createArrayOf(
                                                    "text", reader.targets().toArray()));
                            s.setObject(3, id, Types.OTHER);
                        },
                        this::notice)
                .stream()
                .findFirst();
    }

    /** Number of unread notices, counted up to a bound. */
    int unread(Reader reader, int most) {
        return Sql.query(
                        database,
                        """
                        SELECT count(*) FROM (SELECT 1 FROM notice n WHERE n.target = ANY (?) AND NOT EXISTS (
                            SELECT 1 FROM notice_read r WHERE r.notice_id = n.id AND r.account = ?) LIMIT ?) AS unread""",
                        s -> {
                            s.setArray(
                                    1,
                                    s.getConnection()
                                            .createArrayOf(
                                                    "text", reader.targets().toArray()));
                            s.setString(2, reader.account());
                            s.setInt(3, most);
                        },
                        r -> r.getInt(1))
                .getFirst();
    }

    void read(String account, UUID id, Instant at) {
        Sql.update(
                database,
                "INSERT INTO notice_read (notice_id, account, read_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                s -> {
                    s.setObject(1, id, Types.OTHER);
                    s.setString(2, account);
                    s.setObject(3, at.atOffset(ZoneOffset.UTC));
                });
    }

    private Notice notice(ResultSet r) throws SQLException {
        OffsetDateTime readAt = r.getObject(9, OffsetDateTime.class);
        return new Notice(
                r.getObject(1, UUID.class),
                r.getString(2),
                r.getString(3),
                r.getString(4),
                r.getString(5),
                r.getString(6),
                arguments(r.getString(7)),
                r.getObject(8, OffsetDateTime.class).toInstant(),
                readAt == null ? null : readAt.toInstant());
    }

    private String write(Map<String, String> arguments) {
        try {
            return json.writeValueAsString(arguments);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a notice", e);
        }
    }

    private Map<String, String> arguments(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot read a notice", e);
        }
    }
}
