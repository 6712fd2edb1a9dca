package org.fengqiao.intake.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.fengqiao.intake.number.CaseNumber;
import org.fengqiao.intake.web.Narrowing;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.problem.Problem;

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
        Sql.planByValues(database);
        Narrowing narrowing = new Narrowing()
                .byDivision(sight.prefix())
                .by("sender = :sender", "sender", sight.sender())
                .by("channel = :channel", "channel", query.channel())
                .by("kind = :kind", "kind", query.kind())
                .by(
                        "caseNo = :caseNo",
                        "caseNo",
                        query.caseNo() == null ? null : query.caseNo().value())
                .by("registeredAt >= :from", "from", query.from())
                .by("registeredAt < :to", "to", query.to());
        return find(latestFirst(narrowing, query, cursor), narrowing.values())
                .page(0, rows)
                .list();
    }

    /**
     * Ids are in the order of time too. Whoever asks for a time gets the order of that time itself, though: along the ids
     * a list of last year would begin by reading this year's.
     */
    private String latestFirst(Narrowing narrowing, RegistrationFilter.Query query, UUID cursor) {
        if (query.from() == null && query.to() == null) {
            return narrowing.by("id < :cursor", "cursor", cursor).orderedBy("id desc");
        }
        if (cursor != null) {
            Instant last = findByIdOptional(cursor)
                    .map(Registration::registeredAt)
                    .orElseThrow(() -> Problem.invalid("cursor", "malformed-value"));
            narrowing
                    .by("registeredAt <= :last", "last", last)
                    .by("(registeredAt < :last or id < :cursor)", "cursor", cursor);
        }
        return narrowing.orderedBy("registeredAt desc, id desc");
    }
}
