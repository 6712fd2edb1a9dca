package org.fengqiao.intake.kind;

import java.util.Locale;

/**
 * One entry of the table of dispute kinds.
 *
 * @param route where a matter of this kind belongs when it is not for mediation, else null
 */
public record Kind(String code, String zh, String en, Route route) {

    /** Whether the network mediates matters of this kind. */
    public boolean mediable() {
        return route == null;
    }

    /** Its name in the reader's language. */
    public String label(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
