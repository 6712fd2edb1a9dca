package org.fengqiao.intake.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.fengqiao.intake.casetrack.CaseTrack;
import org.fengqiao.intake.casetrack.CaseTracks;
import org.fengqiao.intake.number.CaseNumber;
import org.fengqiao.platform.security.Actor;

/** Who may know of a case: staff whose division covers its place, and whoever sent an approach about it. */
@ApplicationScoped
public class CaseAccess {

    private final CaseTracks tracks;
    private final RegistrationRepository registrations;

    CaseAccess(CaseTracks tracks, RegistrationRepository registrations) {
        this.tracks = tracks;
        this.registrations = registrations;
    }

    /** The case, if there is one that the account may know of. */
    public Optional<CaseTrack> find(CaseNumber caseNo, Actor actor) {
        return tracks.find(caseNo).filter(track -> mayFollow(caseNo, track, actor));
    }

    private boolean mayFollow(CaseNumber caseNo, CaseTrack track, Actor actor) {
        return Visibility.isStaff(actor)
                ? actor.covers(track.division())
                : registrations.wasSent(caseNo, actor.username());
    }
}
