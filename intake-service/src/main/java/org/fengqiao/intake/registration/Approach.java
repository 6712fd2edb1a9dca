package org.fengqiao.intake.registration;

import java.time.Instant;
import java.util.UUID;
import org.fengqiao.intake.kind.Kind;
import org.fengqiao.intake.party.Headcount;
import org.fengqiao.platform.crypto.SealedCase;
import org.fengqiao.platform.reference.Division;
import org.fengqiao.platform.security.Actor;

/**
 * An approach whose every field has been checked and resolved; only the decision is still open.
 *
 * @param unit the unit that first took it in and answers for it until it is closed (首问责任)
 * @param stabilityDivision where the applicant lives (稳控责任)
 * @param content what it says about people; sealed before it goes anywhere
 * @param clientTime when it was written down in the field, where it came in a batch, else null
 */
record Approach(
        UUID id,
        Actor sender,
        RegistrationRequest request,
        Kind kind,
        String kindVersion,
        Division place,
        String unit,
        String stabilityDivision,
        SealedCase content,
        Headcount headcount,
        Instant registeredAt,
        Instant clientTime) {

    boolean settledOnSpot() {
        return request.onSpot() != null;
    }

    static boolean is(Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }
}
