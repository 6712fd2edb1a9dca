package org.fengqiao.routing;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.fengqiao.platform.problem.ProblemTexts;

/** Names of states in the reader's language. */
public final class Label {

    private Label() {}

    /** The reader's language: Chinese unless English is asked for. */
    public static Locale locale(HttpHeaders headers) {
        return ProblemTexts.locale(headers.getAcceptableLanguages());
    }

    /** The name of a state. */
    public static String of(String group, Enum<?> state, Locale locale) {
        return ProblemTexts.text(locale, group + "." + state.name());
    }
}
