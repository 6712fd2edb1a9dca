package org.fengqiao.supervision.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.fengqiao.platform.problem.ProblemTexts;
import org.fengqiao.platform.reference.Division;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.platform.reference.Unit;
import org.fengqiao.platform.time.Zones;

/** What codes are called in the reader's language, and where the reader's clock stands. */
public record Labels(Reference reference, Locale locale) {

    /** The label of a code, or null for none. */
    public String of(Enum<?> code) {
        return code == null ? null : text("label." + code.getDeclaringClass().getSimpleName() + "." + code.name());
    }

    /** The label of a code that is known as text, the code itself where it has none. */
    public String of(String group, String code) {
        if (code == null) {
            return null;
        }
        String key = "label." + group + "." + code;
        String label = text(key);
        return label.equals(key) ? code : label;
    }

    /** A text of the interface. */
    public String text(String key) {
        return ProblemTexts.text(locale, key);
    }

    /** The name of a unit, or its code while it is not known. */
    public String unit(String code) {
        return code == null ? null : reference.unit(code).map(Unit::name).orElse(code);
    }

    /** The name of a division, or its code while it is not known. */
    public String division(String code) {
        return code == null
                ? null
                : reference.division(code).map(Division::name).orElse(code);
    }

    /** An instant with the county's offset. */
    public static OffsetDateTime local(Instant instant) {
        return instant == null ? null : instant.atZone(Zones.CHINA).toOffsetDateTime();
    }
}
