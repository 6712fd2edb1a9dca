package org.fengqiao.intake.text;

import java.util.Locale;
import org.fengqiao.platform.problem.ProblemTexts;

/** What codes are called in the reader's language; the texts stand in the bundle {@code problems} beside the refusals. */
public final class Labels {

    private Labels() {}

    /** The label of a code, or null for none. */
    public static String of(Enum<?> code, Locale locale) {
        return code == null
                ? null
                : ProblemTexts.text(locale, "label." + code.getDeclaringClass().getSimpleName() + "." + code.name());
    }
}
