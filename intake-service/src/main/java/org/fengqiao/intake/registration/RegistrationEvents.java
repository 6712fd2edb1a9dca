package org.fengqiao.intake.registration;

import org.fengqiao.contracts.IntakeEvent.CaseNoted;
import org.fengqiao.contracts.IntakeEvent.CaseRegistered;
import org.fengqiao.contracts.IntakeEvent.RegistrationJoined;
import org.fengqiao.contracts.IntakeEvent.RegistrationNotAccepted;
import org.fengqiao.contracts.NoteKind;
import org.fengqiao.intake.number.CaseNumber;

/** What the network is told about a decided approach. */
final class RegistrationEvents {

    private RegistrationEvents() {}

    static CaseRegistered registered(Registered r) {
        Approach approach = r.approach();
        RegistrationRequest request = approach.request();
        return new CaseRegistered(
                r.caseNo().value(),
                request.channel(),
                approach.kind().code(),
                approach.kindVersion(),
                approach.place().code(),
                approach.unit(),
                approach.stabilityDivision(),
                approach.headcount().persons(),
                approach.headcount().batches(),
                approach.headcount().group(),
                request.amountCents(),
                Approach.is(request.violenceRisk()),
                Approach.is(request.crimeSigns()),
                Approach.is(request.confidential()),
                request.sourceSystem(),
                request.sourceId(),
                approach.settledOnSpot() ? approach.sender().username() : null,
                r.relatesTo() == null ? null : r.relatesTo().value(),
                approach.sender().username(),
                approach.registeredAt(),
                r.sealed());
    }

    static RegistrationJoined joined(Approach approach, CaseNumber caseNo) {
        return new RegistrationJoined(
                caseNo.value(),
                approach.id().toString(),
                approach.request().channel(),
                approach.headcount().persons(),
                approach.headcount().batches(),
                approach.sender().username(),
                approach.registeredAt(),
                approach.request().sourceSystem(),
                approach.request().sourceId(),
                onlyIf(approach.request().violenceRisk()),
                onlyIf(approach.request().crimeSigns()));
    }

    private static Boolean onlyIf(Boolean told) {
        return Approach.is(told) ? Boolean.TRUE : null;
    }

    /** What the further approach says must reach whoever handles the case. */
    static CaseNoted supplementOf(Approach approach, CaseNumber caseNo, String sealedNote) {
        return new CaseNoted(
                caseNo.value(),
                NoteKind.SUPPLEMENT,
                null,
                approach.sender().username(),
                approach.registeredAt(),
                sealedNote,
                approach.id().toString());
    }

    static RegistrationNotAccepted notAccepted(Registered r) {
        Approach approach = r.approach();
        return new RegistrationNotAccepted(
                approach.id().toString(),
                approach.request().channel(),
                approach.kind().code(),
                approach.place().code(),
                approach.unit(),
                r.refusal().name(),
                r.route().name(),
                approach.registeredAt());
    }
}
