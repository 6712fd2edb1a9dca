package org.fengqiao.mediation.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.MediationEvent.CaseReleased;
import org.fengqiao.contracts.Topics;
import org.fengqiao.mediation.casefile.domain.CaseFile;
import org.fengqiao.platform.journal.Journal;

/** Tells the network what happened to a file, in the transaction of the change. */
@ApplicationScoped
public class Outgoing {

    private final Journal journal;
    private final HandoverNotes notes;

    Outgoing(Journal journal, HandoverNotes notes) {
        this.journal = journal;
        this.notes = notes;
    }

    /** Appends the events to the case's chain; a release takes along what the receiver needs to know. */
    public void tell(CaseFile file, List<MediationEvent> events) {
        journal.append(
                events.stream().map(event -> complete(file, event)).toList(), event -> Topics.mediation(event.tier()));
    }

    private MediationEvent complete(CaseFile file, MediationEvent event) {
        return event instanceof CaseReleased released ? withNote(released, notes.sealed(file)) : event;
    }

    private static CaseReleased withNote(CaseReleased r, String sealed) {
        return new CaseReleased(
                r.caseNo(),
                r.hop(),
                r.tier(),
                r.unit(),
                r.move(),
                r.channel(),
                r.targetUnit(),
                r.reason(),
                r.requestedBy(),
                r.approvedBy(),
                r.at(),
                sealed);
    }
}
