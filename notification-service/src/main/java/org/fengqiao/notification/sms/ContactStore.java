package org.fengqiao.notification.sms;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.crypto.Vault;

/** The applicants' telephones: all that is kept of the parties, sealed, and only as long as the case may need it. */
@ApplicationScoped
class ContactStore {

    private final DataSource database;
    private final Vault vault;

    ContactStore(DataSource database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    void keep(String caseNo, List<String> phones) {
        Sql.updateEach(
                database,
                "INSERT INTO contact (case_no, fingerprint, sealed) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                phones,
                (s, phone) -> {
                    s.setString(1, caseNo);
                    s.setString(2, vault.fingerprint(phone));
                    s.setString(3, vault.seal(phone));
                });
    }

    List<String> of(String caseNo) {
        return Sql.query(
                database,
                "SELECT sealed FROM contact WHERE case_no = ? ORDER BY fingerprint",
                s -> s.setString(1, caseNo),
                r -> vault.open(r.getString(1), String.class));
    }

    /** Forgets the telephones of cases that were closed before a time; how many there were. */
    int forget(Instant closedBefore) {
        return Sql.update(
                database,
                "DELETE FROM contact c USING case_facts f WHERE f.case_no = c.case_no AND f.closed_at < ?",
                s -> s.setObject(1, closedBefore.atOffset(ZoneOffset.UTC)));
    }
}
