package org.fengqiao.mediation.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
        List<String> records = papers.of(file.caseNo(), file.hop()).stream()
                .filter(paper -> paper.kind() == PaperKind.SESSION && paper.sealed() != null)
                .map(this::record)
                .toList();
        return records.isEmpty() ? null : vault.seal(new SealedNote(latest(records), List.of()));
    }

    /** The latest record, and as many of those before it as fit; none is cut. */
    private static String latest(List<String> records) {
        int from = records.size() - 1;
        int length = records.get(from).length();
        while (from > 0 && length + records.get(from - 1).length() < LONGEST) {
            from--;
            length += 1 + records.get(from).length();
        }
        return String.join("\n", records.subList(from, records.size()));
    }

    private String record(Paper paper) {
        return paper.writtenAt() + " "
                + vault.open(paper.sealed(), SealedText.class).text();
    }
}
