package org.fengqiao.mediation.casefile.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fengqiao.contracts.AgreementForm;

/**
 * A mediation agreement, or its draft while signatures are missing (人民调解法 28-30). What was agreed is sealed in the
 * dossier.
 */
public record Agreement(
        AgreementForm form,
        Set<Integer> signedBy,
        boolean mediatorSigned,
        boolean stamped,
        boolean confirmable,
        Instant effectiveAt) {

    /** What an oral agreement lacks: nothing; what a written one lacks: signatures and the seal. */
    List<String> missing(Parties parties) {
        return switch (form) {
            case ORAL -> List.of();
            case WRITTEN -> missingSignatures(parties);
        };
    }

    private List<String> missingSignatures(Parties parties) {
        List<String> missing = new ArrayList<>();
        parties.missingFrom(signedBy).forEach(no -> missing.add("party-" + no));
        if (!mediatorSigned) {
            missing.add("mediator");
        }
        if (!stamped) {
            missing.add("seal");
        }
        return missing;
    }

    Agreement effective(Instant at) {
        return new Agreement(form, signedBy, mediatorSigned, stamped, confirmable, at);
    }
}
