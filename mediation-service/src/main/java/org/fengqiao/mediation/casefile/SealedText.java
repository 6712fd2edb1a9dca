package org.fengqiao.mediation.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** What was written down in a dossier, sealed at rest; obligations only in an agreement. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SealedText(String text, List<String> obligations) {

    /** A text without more. */
    public static SealedText of(String text) {
        return new SealedText(text, List.of());
    }
}
