package org.fengqiao.mediation.casefile.domain;

import java.util.HashSet;
import java.util.Set;

/** Everything that became of the case in this unit; each step replaces one part. */
public record Proceedings(
        Hearing hearing,
        Agreement agreement,
        Result result,
        Verification verification,
        Confirmation confirmation,
        Revisit revisit,
        Referral referral,
        Set<DocumentKind> documents) {

    public Proceedings {
        documents = Set.copyOf(documents);
    }

    static Proceedings begin() {
        return new Proceedings(Hearing.begin(), null, null, null, null, null, null, Set.of());
    }

    Proceedings with(Hearing changed) {
        return new Proceedings(changed, agreement, result, verification, confirmation, revisit, referral, documents);
    }

    Proceedings with(Agreement changed) {
        return new Proceedings(hearing, changed, result, verification, confirmation, revisit, referral, documents);
    }

    Proceedings with(Result changed) {
        return new Proceedings(hearing, agreement, changed, verification, confirmation, revisit, referral, documents);
    }

    Proceedings with(Verification changed) {
        return new Proceedings(hearing, agreement, result, changed, confirmation, revisit, referral, documents);
    }

    Proceedings with(Confirmation changed) {
        return new Proceedings(hearing, agreement, result, verification, changed, revisit, referral, documents);
    }

    Proceedings with(Revisit changed) {
        return new Proceedings(hearing, agreement, result, verification, confirmation, changed, referral, documents);
    }

    Proceedings with(Referral changed) {
        return new Proceedings(hearing, agreement, result, verification, confirmation, revisit, changed, documents);
    }

    Proceedings with(DocumentKind added) {
        Set<DocumentKind> changed = new HashSet<>(documents);
        changed.add(added);
        return new Proceedings(hearing, agreement, result, verification, confirmation, revisit, referral, changed);
    }

    /** The result did not stand the check: the mediation goes on without it, and without the paper that was signed. */
    Proceedings sentBack(Verification check) {
        Set<DocumentKind> kept = new HashSet<>(documents);
        kept.remove(DocumentKind.AGREEMENT);
        return new Proceedings(hearing, null, null, check, null, null, referral, kept);
    }

    /** The dispute came back: what was agreed has not held. */
    Proceedings reopened() {
        return new Proceedings(hearing.again(), null, null, null, null, null, referral, Set.of());
    }
}
