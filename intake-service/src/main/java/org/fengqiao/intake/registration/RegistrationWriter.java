package org.fengqiao.intake.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;

/** Writes a registration, and the case it opens, in one round trip; plain SQL, because this is the busiest path. */
@ApplicationScoped
class RegistrationWriter {

    private static final String INSERT = """
            INSERT INTO registration (id, decision, case_no, channel, kind, kind_version, division, unit, sender, persons,
                batches, amount_cents, violence_risk, crime_signs, confidential, on_spot, source_system, source_id,
                relates_to, refusal, route, activity, service, desk, query_code_hash, registered_at, client_time,
                sealed, evidence, answer)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String INSERT_AND_OPEN = "WITH registered AS (" + INSERT + """
            RETURNING case_no, division, unit, registered_at)
            INSERT INTO case_track (case_no, division, unit, registered_at)
            SELECT case_no, division, unit, registered_at FROM registered""";

    private final DataSource database;

    RegistrationWriter(DataSource database) {
        this.database = database;
    }

    /** Writes a registration that opens a case. */
    void open(Registered registered) {
        Sql.update(database, INSERT_AND_OPEN, s -> bind(s, registered));
    }

    /** Writes a registration that joins a case or is not accepted. */
    void add(Registered registered) {
        Sql.update(database, INSERT, s -> bind(s, registered));
    }

    private static void bind(PreparedStatement s, Registered r) throws SQLException {
        Approach approach = r.approach();
        RegistrationRequest request = approach.request();
        s.setObject(1, approach.id());
        s.setString(2, r.decision().name());
        s.setString(3, r.caseNo() == null ? null : r.caseNo().value());
        s.setString(4, request.channel().name());
        s.setString(5, approach.kind().code());
        s.setString(6, approach.kindVersion());
        s.setString(7, approach.place().code());
        s.setString(8, approach.unit());
        s.setString(9, approach.sender().username());
        s.setInt(10, approach.headcount().persons());
        s.setInt(11, approach.headcount().batches());
        s.setObject(12, request.amountCents(), Types.BIGINT);
        s.setBoolean(13, Approach.is(request.violenceRisk()));
        s.setBoolean(14, Approach.is(request.crimeSigns()));
        s.setBoolean(15, Approach.is(request.confidential()));
        s.setBoolean(16, approach.settledOnSpot());
        s.setString(17, request.sourceSystem());
        s.setString(18, request.sourceId());
        s.setString(19, r.relatesTo() == null ? null : r.relatesTo().value());
        s.setString(20, r.refusal() == null ? null : r.refusal().name());
        s.setString(21, r.route() == null ? null : r.route().name());
        s.setObject(22, request.activity(), Types.OTHER);
        s.setString(23, request.service());
        s.setString(24, request.window());
        s.setString(25, r.queryCodeHash());
        s.setObject(26, utc(approach.registeredAt()));
        s.setObject(27, utc(approach.clientTime()), Types.TIMESTAMP_WITH_TIMEZONE);
        s.setString(28, r.sealed());
        s.setString(29, r.evidence());
        s.setString(30, r.answer());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
