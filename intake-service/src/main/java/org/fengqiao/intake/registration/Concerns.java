package org.fengqiao.intake.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.intake.casetrack.Assignments;
import org.fengqiao.intake.casetrack.CaseTrack;
import org.fengqiao.intake.casetrack.CaseTracks;
import org.fengqiao.intake.casetrack.Handling;
import org.fengqiao.intake.number.CaseNumber;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.platform.reference.Unit;

/** Finds out which units a registration concerns: those that took it in and those that work on its case. */
@ApplicationScoped
class Concerns {

    private static final int CODE = 12;

    private final CaseTracks tracks;
    private final Assignments assignments;
    private final Reference reference;

    Concerns(CaseTracks tracks, Assignments assignments, Reference reference) {
        this.tracks = tracks;
        this.assignments = assignments;
        this.reference = reference;
    }

    Concern of(Registration registration) {
        Set<String> units = new HashSet<>(Set.of(registration.unit()));
        if (registration.caseNo() == null) {
            return new Concern(units, division(registration.unit()));
        }
        CaseNumber caseNo = new CaseNumber(registration.caseNo());
        Optional<String> firstContact = tracks.find(caseNo).map(CaseTrack::unit);
        Handling handling = assignments.of(caseNo);
        firstContact.ifPresent(units::add);
        Stream.of(handling.lead(), handling.partner())
                .filter(unit -> unit != null)
                .forEach(units::add);
        units.addAll(handling.assisting());
        String answering = handling.lead() == null ? firstContact.orElse(registration.unit()) : handling.lead();
        return new Concern(units, division(answering));
    }

    private String division(String unit) {
        return reference
                .unit(unit)
                .map(Unit::division)
                .orElseGet(() -> unit.substring(0, Math.min(CODE, unit.length())));
    }
}
