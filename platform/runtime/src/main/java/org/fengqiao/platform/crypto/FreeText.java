package org.fengqiao.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Reasons, rulings and results that people type: they may name anyone, so tables, journals and topics hold them only
 * sealed and marked as such. What routing says by itself, and what was written before texts were sealed, bears no mark.
 */
@ApplicationScoped
public class FreeText {

    private static final String MARK = "sealed:";

    private final Vault vault;

    public FreeText(Vault vault) {
        this.vault = vault;
    }

    /** What someone typed, sealed; null stays null. */
    public String seal(String typed) {
        return typed == null ? null : MARK + vault.seal(typed);
    }

    /** What another service or a partner sent, sealed unless its sender has done so. */
    public String sealed(String received) {
        return isSealed(received) ? received : seal(received);
    }

    /** The text for a reader; null where nobody here can open it. */
    public String open(String stored) {
        return isSealed(stored)
                ? vault.openIfOurs(stored.substring(MARK.length()), String.class)
                        .orElse(null)
                : stored;
    }

    private static boolean isSealed(String text) {
        return text != null && text.startsWith(MARK) && Vault.mayBeSealed(text.substring(MARK.length()));
    }
}
