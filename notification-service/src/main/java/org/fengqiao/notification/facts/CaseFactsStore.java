package org.fengqiao.notification.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.CaseEvent;
import org.fengqiao.contracts.EventTypes;
import org.fengqiao.contracts.IntakeEvent.CaseRegistered;
import org.fengqiao.contracts.IntakeEvent.RegistrationJoined;
import org.fengqiao.contracts.MediationEvent.AssistConcluded;
import org.fengqiao.contracts.MediationEvent.CaseClosed;
import org.fengqiao.contracts.MediationEvent.CaseReopened;
import org.fengqiao.contracts.MediationEvent.CaseTakenOver;
import org.fengqiao.contracts.RoutingEvent.AssistEnded;
import org.fengqiao.contracts.RoutingEvent.CaseDispatched;
import org.fengqiao.contracts.RoutingEvent.CaseHandedOver;
import org.fengqiao.notification.audience.CaseFacts;
import org.fengqiao.notification.audience.CaseFacts.Holder;
import org.fengqiao.notification.audience.CaseFacts.Sender;
import org.fengqiao.notification.audience.ScopeKey;
import org.fengqiao.platform.Sql;

/** What is remembered of each case; the inbox has locked the case for this transaction. */
@ApplicationScoped
public class CaseFactsStore {

    private static final String FIND = """
            SELECT 'CASE', division, first_contact_unit, confidential::text, NULL FROM case_facts WHERE case_no = ?
            UNION ALL SELECT 'SENDER', account, source_system, source_id, NULL FROM case_sender WHERE case_no = ?
            UNION ALL SELECT 'HOLDER', hop::text, role, unit, current::text FROM case_holder WHERE case_no = ?""";

    private record Row(String what, String a, String b, String c, String d) {
        static Row of(ResultSet r) throws SQLException {
            return new Row(r.getString(1), r.getString(2), r.getString(3), r.getString(4), r.getString(5));
        }

        Sender sender() {
            return new Sender(a, b, c.isEmpty() ? null : c);
        }

        Holder holder() {
            return new Holder(Integer.parseInt(a), AssignmentRole.valueOf(b), c, Boolean.parseBoolean(d));
        }
    }

    private final DataSource database;

    CaseFactsStore(DataSource database) {
        this.database = database;
    }

    /** What is known about a case, if its registration has arrived. */
    public Optional<CaseFacts> find(String caseNo) {
        List<Row> rows = Sql.query(
                database,
                FIND,
                s -> {
                    s.setString(1, caseNo);
                    s.setString(2, caseNo);
                    s.setString(3, caseNo);
                },
                Row::of);
        return rows.stream()
                .filter(r -> r.what.equals("CASE"))
                .findFirst()
                .map(c -> new CaseFacts(
                        caseNo,
                        c.a,
                        c.b,
                        Boolean.parseBoolean(c.c),
                        rows.stream()
                                .filter(r -> r.what.equals("SENDER"))
                                .map(Row::sender)
                                .toList(),
                        rows.stream()
                                .filter(r -> r.what.equals("HOLDER"))
                                .map(Row::holder)
                                .toList()));
    }

    void open(CaseRegistered e) {
        Sql.update(database, """
                INSERT INTO case_facts (case_no, division, first_contact_unit, confidential, registered_at)
                VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""", s -> {
            s.setString(1, e.caseNo());
            s.setString(2, e.division());
            s.setString(3, e.firstContactUnit());
            s.setBoolean(4, e.confidential());
            s.setObject(5, e.registeredAt().atOffset(ZoneOffset.UTC));
        });
        if (e.registeredBy() != null) {
            send(e.caseNo(), e.registeredBy(), e.sourceSystem(), e.sourceId());
        }
    }

    /** Takes in what an event changes about a case; whether anything changed that decides who is told. */
    boolean remember(Occurrence occurrence) {
        return switch ((CaseEvent) occurrence.event()) {
            case RegistrationJoined e ->
                e.registeredBy() != null && send(e.caseNo(), e.registeredBy(), e.sourceSystem(), e.sourceId());
            case CaseDispatched e -> hold(e.caseNo(), e.hop(), e.role(), e.unit());
            case CaseTakenOver e -> hold(e.caseNo(), e.hop(), e.role(), e.unit());
            case CaseHandedOver e -> letGo(e.caseNo(), e.hop());
            case AssistEnded e -> letGo(e.caseNo(), e.hop());
            case AssistConcluded e -> letGo(e.caseNo(), e.hop());
            case CaseClosed e -> close(e, occurrence.id());
            case CaseReopened e -> reopen(e);
            default -> false;
        };
    }

    private boolean send(String caseNo, String account, String sourceSystem, String sourceId) {
        return 1
                == Sql.update(database, """
                INSERT INTO case_sender (case_no, account, source_system, source_id) VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING""", s -> {
                    s.setString(1, caseNo);
                    s.setString(2, ScopeKey.account(account));
                    s.setString(3, sourceSystem);
                    s.setString(4, sourceId == null ? "" : sourceId);
                });
    }

    private boolean hold(String caseNo, int hop, AssignmentRole role, String unit) {
        return 1
                == Sql.update(database, """
                INSERT INTO case_holder (case_no, hop, role, unit, current) VALUES (?, ?, ?, ?, true)
                ON CONFLICT DO NOTHING""", s -> {
                    s.setString(1, caseNo);
                    s.setInt(2, hop);
                    s.setString(3, role.name());
                    s.setString(4, unit);
                });
    }

    private boolean letGo(String caseNo, int hop) {
        return 1
                == Sql.update(database, "UPDATE case_holder SET current = false WHERE case_no = ? AND hop = ?", s -> {
                    s.setString(1, caseNo);
                    s.setInt(2, hop);
                });
    }

    // The tiers' topics run at their own pace: what is decided is the time of the event, not its arrival.
    private boolean close(CaseClosed e, UUID event) {
        Sql.update(database, """
                UPDATE case_facts SET closed_at = ?, closing_event = ?, closing = ?
                WHERE case_no = ? AND (closed_at IS NULL OR closed_at <= ?)""", s -> {
            s.setObject(1, e.at().atOffset(ZoneOffset.UTC));
            s.setObject(2, event, Types.OTHER);
            s.setBytes(3, StoredEvents.write(e));
            s.setString(4, e.caseNo());
            s.setObject(5, e.at().atOffset(ZoneOffset.UTC));
        });
        return false;
    }

    private boolean reopen(CaseReopened e) {
        Sql.update(database, """
                UPDATE case_facts SET closed_at = NULL, closing_event = NULL, closing = NULL
                WHERE case_no = ? AND closed_at <= ?""", s -> {
            s.setString(1, e.caseNo());
            s.setObject(2, e.at().atOffset(ZoneOffset.UTC));
        });
        return false;
    }

    /** What closed a case, if it is closed. */
    Optional<Occurrence> closing(String caseNo) {
        return Sql.query(
                        database,
                        "SELECT closing_event, closed_at, closing FROM case_facts WHERE case_no = ? AND closing IS NOT NULL",
                        s -> s.setString(1, caseNo),
                        CaseFactsStore::closing)
                .stream()
                .findFirst();
    }

    private static Occurrence closing(ResultSet r) throws SQLException {
        String type = EventTypes.nameOf(CaseClosed.class);
        return new Occurrence(
                r.getObject(1, UUID.class),
                type,
                r.getObject(2, OffsetDateTime.class).toInstant(),
                StoredEvents.read(type, r.getBytes(3)));
    }
}
