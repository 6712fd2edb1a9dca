package org.fengqiao.intake.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.fengqiao.contracts.Channel;
import org.fengqiao.intake.number.CaseNumber;
import org.fengqiao.intake.party.Fingerprints;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.crypto.SealedCase;
import org.fengqiao.platform.crypto.Vault;

/** The approaches about a case and which of them were taken back. */
@ApplicationScoped
public class CaseApproaches {

    private static final String OF_CASE = """
            SELECT r.id, r.decision, r.channel, r.unit, r.sender, r.query_code_hash, r.sealed, w.at IS NOT NULL
            FROM registration r LEFT JOIN withdrawal w ON w.registration_id = r.id
            WHERE r.case_no = ? ORDER BY r.registered_at, r.id""";

    private final DataSource database;
    private final Vault vault;
    private final Fingerprints fingerprints;

    CaseApproaches(DataSource database, Vault vault, Fingerprints fingerprints) {
        this.database = database;
        this.vault = vault;
        this.fingerprints = fingerprints;
    }

    /** All approaches about a case, the first one first. */
    public List<CaseApproach> of(CaseNumber caseNo) {
        return Sql.query(
                database,
                OF_CASE,
                s -> s.setString(1, caseNo.value()),
                r -> new CaseApproach(
                        r.getObject(1, UUID.class),
                        Decision.valueOf(r.getString(2)) == Decision.ACCEPTED,
                        Channel.valueOf(r.getString(3)),
                        r.getString(4),
                        r.getString(5),
                        r.getString(6),
                        fingerprints.ofApplicants(
                                vault.open(r.getString(7), SealedCase.class).parties()),
                        r.getBoolean(8)));
    }

    /** Writes down that an approach was taken back; the caller holds the case's row. */
    public void withdraw(CaseNumber caseNo, CaseApproach approach, Instant at) {
        Sql.update(database, "INSERT INTO withdrawal (registration_id, case_no, at) VALUES (?, ?, ?)", s -> {
            s.setObject(1, approach.id());
            s.setString(2, caseNo.value());
            s.setObject(3, at.atOffset(ZoneOffset.UTC));
        });
    }
}
