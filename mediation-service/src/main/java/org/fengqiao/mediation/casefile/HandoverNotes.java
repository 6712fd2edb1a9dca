package org.fengqiao.mediation.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.fengqiao.mediation.casefile.domain.CaseFile;
import org.fengqiao.mediation.casefile.domain.Paper;
import org.fengqiao.mediation.casefile.domain.PaperKind;
import org.fengqiao.mediation.casefile.persistence.PaperRepository;
import org.fengqiao.platform.crypto.SealedNote;
import org.fengqiao.platform.crypto.Vault;

/** What a unit that lets a case go leaves for the next one: the records of its meetings, sealed. */
@ApplicationScoped
class HandoverNotes {

    private static final int LONGEST = 20_000;

    private final PaperRepository papers;
    private final Vault vault;

    HandoverNotes(PaperRepository papers, Vault vault) {
        this.papers = papers;
        this.vault = vault;
    }

    /** The note, or null where nothing was written down yet. */
    String sealed(CaseFile file) {
        if (file.proceedings().hearing().sessions() == 0) {
            return null;
        }
        String text = papers.of(file.caseNo(), file.hop()).stream()
                .filter(paper -> paper.kind() == PaperKind.SESSION && paper.sealed() != null)
                .map(this::record)
                .collect(Collectors.joining("\n"));
        return vault.seal(new SealedNote(text.substring(0, Math.min(text.length(), LONGEST)), List.of()));
    }

    private String record(Paper paper) {
        return paper.writtenAt() + " "
                + vault.open(paper.sealed(), SealedText.class).text();
    }
}
