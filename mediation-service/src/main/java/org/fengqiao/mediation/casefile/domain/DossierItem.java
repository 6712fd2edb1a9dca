package org.fengqiao.mediation.casefile.domain;

import java.util.List;
import org.fengqiao.contracts.AgreementForm;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.mediation.casefile.domain.Result.Origin;

/** What a file may have to hold before it is closed (人民调解法 27; 卷宗, 记录本, 责任制); mechanism #88. */
public enum DossierItem {
    REGISTRATION,
    SIGN_IN,
    CONSENTS,
    SESSION,
    RESULT,
    ROUTES,
    VERIFICATION,
    /** A mediator who answers for the case by name. */
    RESPONSIBLE,
    /** The signed paper itself, where there is a written agreement. */
    SIGNED_AGREEMENT;

    /** What a file lacks under a tier's policy. */
    static List<DossierItem> missing(CaseFile file, TierPolicy policy) {
        return policy.dossier().stream()
                .filter(item -> !item.isIn(file))
                .sorted()
                .toList();
    }

    /** What it lacks that nobody can add any more once the result is verified. */
    static List<DossierItem> missingBeforeVerification(CaseFile file, TierPolicy policy) {
        return missing(file, policy).stream().filter(item -> !item.comesLater()).toList();
    }

    private boolean comesLater() {
        return this == VERIFICATION || this == SIGNED_AGREEMENT;
    }

    private boolean isIn(CaseFile file) {
        Proceedings held = file.proceedings();
        Hearing hearing = held.hearing();
        return switch (this) {
            case REGISTRATION -> file.sealed() != null;
            case SIGN_IN -> file.signedInAt() != null;
            case CONSENTS ->
                !needsMeeting(held)
                        || hearing.withoutConsent(file.parties().signatories()).isEmpty();
            case SESSION -> !needsMeeting(held) || hearing.sessions() > 0;
            case RESULT -> held.result() != null;
            case ROUTES ->
                held.result() == null
                        || settled(held)
                        || !held.result().routes().isEmpty();
            case VERIFICATION ->
                held.verification() != null && held.verification().passed();
            case RESPONSIBLE -> !handledHere(held) || file.mediator() != null;
            case SIGNED_AGREEMENT ->
                !needsMeeting(held) || !inWriting(held) || held.documents().contains(DocumentKind.AGREEMENT);
        };
    }

    /** A party who refuses or stays away cannot be met (调解法 17): only what was agreed here needs a meeting. */
    private static boolean needsMeeting(Proceedings held) {
        return held.result() == null || (held.result().origin() == Origin.MEDIATION && settled(held));
    }

    private static boolean handledHere(Proceedings held) {
        return held.result() == null
                || switch (held.result().origin()) {
                    case MEDIATION, REFUSAL -> true;
                    case ON_SPOT, PARTNER -> false;
                };
    }

    private static boolean settled(Proceedings held) {
        return held.result().outcome() == Outcome.SETTLED;
    }

    private static boolean inWriting(Proceedings held) {
        return held.agreement() != null
                && held.agreement().effectiveAt() != null
                && held.agreement().form() == AgreementForm.WRITTEN;
    }
}
