package org.fengqiao.intake.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.intake.text.Labels;
import org.fengqiao.platform.crypto.SealedNote;
import org.fengqiao.platform.crypto.SealedNote.Evidence;
import org.fengqiao.platform.crypto.Vault;

/** Seals what an approach says about people before it reaches a table or a topic. */
@ApplicationScoped
class Content {

    private final Vault vault;

    Content(Vault vault) {
        this.vault = vault;
    }

    String sealed(Approach approach) {
        return vault.seal(approach.content());
    }

    String evidence(Approach approach) {
        List<EvidenceRequest> evidence = approach.request().evidenceOrNone();
        return evidence.isEmpty() ? null : vault.seal(evidence);
    }

    /** The answer, kept only where a source system may send the approach again. */
    String answer(Approach approach, RegistrationAnswer answer) {
        return approach.request().sourceId() == null ? null : vault.seal(answer);
    }

    String note(Approach approach) {
        List<Evidence> evidence = approach.request().evidenceOrNone().stream()
                .map(EvidenceRequest::sealed)
                .toList();
        Stream<String> dangers = Danger.of(approach.request()).map(danger -> Labels.of(danger, Locale.CHINESE));
        Stream<String> told =
                Stream.of(approach.content().title(), approach.content().text());
        return vault.seal(new SealedNote(Stream.concat(dangers, told).collect(Collectors.joining("\n")), evidence));
    }
}
