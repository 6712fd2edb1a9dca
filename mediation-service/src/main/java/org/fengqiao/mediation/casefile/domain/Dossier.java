package org.fengqiao.mediation.casefile.domain;

import java.util.List;

/** What is put into the dossier without moving the case. */
public final class Dossier {

    private Dossier() {}

    /** A document; some are needed before the file can be closed. */
    public static void file(DocumentKind kind, CaseFile file, Act act) {
        file.advance(FileCommand.FILE_DOCUMENT, act);
        file.note(p -> p.with(kind));
    }

    /** Help that was given to a party, or to the family as a whole. */
    public static void aid(Integer party, CaseFile file, Act act) {
        file.require(FileCommand.FILE_DOCUMENT, act);
        if (party != null) {
            file.parties().requireKnown("party", List.of(party));
        }
        file.advance(FileCommand.FILE_DOCUMENT, act);
    }
}
