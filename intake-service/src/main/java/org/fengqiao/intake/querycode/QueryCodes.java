package org.fengqiao.intake.querycode;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import org.fengqiao.intake.number.CaseNumber;
import org.fengqiao.platform.crypto.Vault;

/** Issues query codes and turns them into the keyed hashes that are all the database ever sees of them. */
@ApplicationScoped
public class QueryCodes {

    private final Vault vault;
    private final SecureRandom random = new SecureRandom();

    QueryCodes(Vault vault) {
        this.vault = vault;
    }

    /** A new code for one registration. */
    public QueryCode issue() {
        return QueryCode.random(random);
    }

    /** The keyed hash of a code; bound to its case, so that equal codes of two cases do not look equal. */
    public String hash(CaseNumber caseNo, QueryCode code) {
        return vault.fingerprint("query:" + caseNo + ":" + code.value());
    }
}
