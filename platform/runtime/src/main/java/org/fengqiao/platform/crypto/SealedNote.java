package org.fengqiao.platform.crypto;

import java.util.List;

/** What an applicant added to a running case; it leaves intake only inside {@link Vault#seal}. */
public record SealedNote(String text, List<Evidence> evidence) {

    public SealedNote {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /** Where a piece of evidence lies; the file itself stays in the sender's store. */
    public record Evidence(String reference, String mediaType, String sha256, Long bytes) {}
}
