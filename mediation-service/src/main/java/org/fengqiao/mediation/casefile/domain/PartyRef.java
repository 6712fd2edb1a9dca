package org.fengqiao.mediation.casefile.domain;

import java.util.List;
import org.fengqiao.platform.crypto.SealedCase;
import org.fengqiao.platform.crypto.SealedCase.PartyRole;

/** A party by its number; who it is stands only in the sealed part of the file. */
public record PartyRef(int no, PartyRole role, boolean representative) {

    /** The parties of a case without anything that identifies them. */
    public static List<PartyRef> of(SealedCase content) {
        if (content == null || content.parties() == null) {
            return List.of();
        }
        return content.parties().stream()
                .map(p -> new PartyRef(p.no(), p.role(), p.representative()))
                .toList();
    }
}
