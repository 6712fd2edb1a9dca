package org.fengqiao.deploy.sms;

import java.time.Instant;

/** A message the gateway took, with all but the last four digits of the number hidden. */
record Message(String id, String to, String text, String reference, Instant at) {
    static String masked(String number) {
        int shown = Math.min(4, number.length());
        return "*".repeat(number.length() - shown) + number.substring(number.length() - shown);
    }
}
