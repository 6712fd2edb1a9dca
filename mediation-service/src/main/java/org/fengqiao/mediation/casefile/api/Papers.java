package org.fengqiao.mediation.casefile.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fengqiao.mediation.casefile.SealedText;
import org.fengqiao.mediation.casefile.domain.Act;
import org.fengqiao.mediation.casefile.domain.CaseFile;
import org.fengqiao.mediation.casefile.domain.Paper;
import org.fengqiao.mediation.casefile.domain.PaperDetails;
import org.fengqiao.mediation.casefile.domain.PaperKind;
import org.fengqiao.mediation.casefile.persistence.PaperRepository;
import org.fengqiao.platform.crypto.Vault;

/** Puts what people wrote into the dossier, sealed. */
@ApplicationScoped
class Papers {

    private final PaperRepository papers;
    private final Vault vault;

    Papers(PaperRepository papers, Vault vault) {
        this.papers = papers;
        this.vault = vault;
    }

    /** A text; nothing is kept of an absent one. */
    void write(CaseFile file, PaperKind kind, Act act, String text) {
        if (text != null && !text.isBlank()) {
            write(file, kind, act, null, SealedText.of(text));
        }
    }

    /** An agreement with its obligations. */
    void agreement(CaseFile file, Act act, String content, List<String> obligations) {
        write(file, PaperKind.AGREEMENT, act, null, new SealedText(content, obligations));
    }

    /** A text with the facts about it. */
    void write(CaseFile file, PaperKind kind, Act act, PaperDetails details, SealedText text) {
        String sealed = text == null ? null : vault.seal(text);
        papers.persist(new Paper(file, kind, act.by().username(), act.at(), details, sealed));
    }
}
