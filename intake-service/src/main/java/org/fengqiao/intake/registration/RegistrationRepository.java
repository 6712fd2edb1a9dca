package org.fengqiao.intake.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.fengqiao.intake.number.CaseNumber;
import org.fengqiao.platform.Sql;

/** Reads registrations. */
@ApplicationScoped
public class RegistrationRepository implements PanacheRepositoryBase<Registration, UUID> {

    private final DataSource database;

    RegistrationRepository(DataSource database) {
        this.database = database;
    }

    /** Whether an account sent an approach about a case. */
    boolean wasSent(CaseNumber caseNo, String sender) {
        return count("caseNo = ?1 and sender = ?2", caseNo.value(), sender) > 0;
    }

    /** Whether a query code, by its keyed hash, was issued for a case. */
    public boolean wasIssued(CaseNumber caseNo, String queryCodeHash) {
        return count("caseNo = ?1 and queryCodeHash = ?2", caseNo.value(), queryCodeHash) > 0;
    }

    /** When the approach that a query code was issued for joined the case; empty for the one that opened it. */
    public Optional<Instant> joinedAt(CaseNumber caseNo, String queryCodeHash) {
        return find(
                        "caseNo = ?1 and queryCodeHash = ?2 and decision = ?3",
                        caseNo.value(),
                        queryCodeHash,
                        Decision.JOINED)
                .firstResultOptional()
                .map(Registration::registeredAt);
    }

    /** Registrations in sight, latest first, after the one with the cursor's id. */
    List<Registration> page(Visibility sight, RegistrationFilter.Query query, UUID cursor, int rows) {
        List<String> conditions = new ArrayList<>();
        Parameters values = new Parameters();
        if (sight.prefix() != null) {
            Sql.planByValues(database);
            narrowToDivision(sight.prefix(), conditions, values);
        }
        narrow("sender = :sender", "sender", sight.sender(), conditions, values);
        narrow("channel = :channel", "channel", query.channel(), conditions, values);
        narrow("kind = :kind", "kind", query.kind(), conditions, values);
        narrow(
                "caseNo = :caseNo",
                "caseNo",
                query.caseNo() == null ? null : query.caseNo().value(),
                conditions,
                values);
        narrow("registeredAt >= :from", "from", query.from(), conditions, values);
        narrow("registeredAt < :to", "to", query.to(), conditions, values);
        narrow("id < :cursor", "cursor", cursor, conditions, values);
        String where = conditions.isEmpty() ? "" : String.join(" and ", conditions) + " ";
        return find(where + "order by id desc", values).page(0, rows).list();
    }

    private static void narrow(
            String condition, String name, Object value, List<String> conditions, Parameters values) {
        if (value != null) {
            conditions.add(condition);
            values.and(name, value);
        }
    }

    private static void narrowToDivision(String prefix, List<String> conditions, Parameters values) {
        if (prefix.length() == 12) {
            narrow("division = :division", "division", prefix, conditions, values);
        } else {
            narrow("division >= :lowest", "lowest", prefix + "0".repeat(12 - prefix.length()), conditions, values);
            narrow("division <= :highest", "highest", prefix + "9".repeat(12 - prefix.length()), conditions, values);
        }
    }
}
