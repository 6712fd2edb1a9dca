package org.fengqiao.notification.notice;

import java.util.Locale;
import java.util.Map;

/** A notice to be written: whom it is for, which text, and what to fill in. */
record Draft(String target, String template, Map<String, String> arguments) {

    static String unit(String code) {
        return "unit:" + code;
    }

    static String account(String name) {
        return "account:" + name.toLowerCase(Locale.ROOT);
    }
}
