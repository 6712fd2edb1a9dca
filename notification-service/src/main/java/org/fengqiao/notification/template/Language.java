package org.fengqiao.notification.template;

import java.util.List;
import java.util.Locale;

/** Languages in which people are told things. */
public enum Language {
    ZH("zh-CN"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** Its tag on the wire. */
    public String tag() {
        return tag;
    }

    /** Chinese, unless the reader asks for English before it. */
    public static Language of(List<Locale> accepted) {
        return accepted.stream()
                .map(Locale::getLanguage)
                .filter(l -> l.equals("zh") || l.equals("en"))
                .findFirst()
                .filter(l -> l.equals("en"))
                .map(l -> EN)
                .orElse(ZH);
    }
}
