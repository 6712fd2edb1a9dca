package org.fengqiao.mediation.casefile.domain;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.fengqiao.contracts.NoteKind;
import org.fengqiao.contracts.SessionKind;
import org.fengqiao.contracts.SessionMode;

/** What a paper says without naming anyone; what people said is sealed beside it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PaperDetails.SessionDetails.class, name = "SESSION"),
    @JsonSubTypes.Type(value = PaperDetails.DocumentDetails.class, name = "DOCUMENT"),
    @JsonSubTypes.Type(value = PaperDetails.NoteDetails.class, name = "NOTE"),
    @JsonSubTypes.Type(value = PaperDetails.AidDetails.class, name = "AID")
})
public sealed interface PaperDetails {

    /** The same for a reader. */
    default PaperDetails opened(UnaryOperator<String> texts) {
        return this;
    }

    /**
     * A meeting.
     *
     * @param helpers who else was at the scene (驻村干部、网格员、群防群治); mechanism #84
     */
    record SessionDetails(
            int session,
            SessionMode mode,
            SessionKind kind,
            String mediator,
            Instant startedAt,
            int minutes,
            Set<Integer> participants,
            Set<String> helpers)
            implements PaperDetails {}

    /**
     * A document that lies elsewhere.
     *
     * @param reference as someone typed it, so it may name anyone: sealed, except for a reader
     */
    record DocumentDetails(DocumentKind kind, String reference, String mediaType, String sha256)
            implements PaperDetails {

        @Override
        public PaperDetails opened(UnaryOperator<String> texts) {
            return new DocumentDetails(kind, texts.apply(reference), mediaType, sha256);
        }
    }

    /** Help given to a party. */
    record AidDetails(AidKind kind, Integer party, Long amountCents) implements PaperDetails {}

    /**
     * A note that routing forwarded.
     *
     * @param registrationId further approach of which it is the text, else null
     */
    record NoteDetails(NoteKind note, Integer rating, String registrationId) implements PaperDetails {}
}
