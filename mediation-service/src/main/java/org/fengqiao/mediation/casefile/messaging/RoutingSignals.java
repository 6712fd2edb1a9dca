package org.fengqiao.mediation.casefile.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.NoteKind;
import org.fengqiao.contracts.RoutingEvent;
import org.fengqiao.contracts.RoutingEvent.AssistEnded;
import org.fengqiao.contracts.RoutingEvent.CaseDispatched;
import org.fengqiao.contracts.RoutingEvent.CaseHandedOver;
import org.fengqiao.contracts.RoutingEvent.CaseRecalled;
import org.fengqiao.contracts.RoutingEvent.FallbackAssigned;
import org.fengqiao.contracts.RoutingEvent.MoveRefused;
import org.fengqiao.contracts.RoutingEvent.NoteForwarded;
import org.fengqiao.contracts.RoutingEvent.ReferralAccepted;
import org.fengqiao.contracts.RoutingEvent.ReferralConcluded;
import org.fengqiao.contracts.RoutingEvent.ReferralDeclined;
import org.fengqiao.contracts.RoutingEvent.ReferralOffered;
import org.fengqiao.contracts.RoutingEvent.ReferralReturned;
import org.fengqiao.mediation.casefile.Outgoing;
import org.fengqiao.mediation.casefile.domain.Act;
import org.fengqiao.mediation.casefile.domain.CaseFile;
import org.fengqiao.mediation.casefile.domain.Closing;
import org.fengqiao.mediation.casefile.domain.FileCommand;
import org.fengqiao.mediation.casefile.domain.Moving;
import org.fengqiao.mediation.casefile.domain.Paper;
import org.fengqiao.mediation.casefile.domain.PaperDetails;
import org.fengqiao.mediation.casefile.domain.PaperDetails.NoteDetails;
import org.fengqiao.mediation.casefile.domain.PaperKind;
import org.fengqiao.mediation.casefile.domain.Receiving;
import org.fengqiao.mediation.casefile.domain.Referring;
import org.fengqiao.mediation.casefile.domain.TierPolicy;
import org.fengqiao.mediation.casefile.persistence.PaperRepository;

/** What each of routing's events does to a file that is there; what a file's state does not allow is passed over. */
@ApplicationScoped
class RoutingSignals {

    private final PaperRepository papers;
    private final Outgoing outgoing;
    private final TierPolicy policy;
    private final Clock clock;

    RoutingSignals(PaperRepository papers, Outgoing outgoing, TierPolicy policy, Clock clock) {
        this.papers = papers;
        this.outgoing = outgoing;
        this.policy = policy;
        this.clock = clock;
    }

    void apply(RoutingEvent event, CaseFile file) {
        outgoing.tell(file, effect(event, file, Act.ofRouting(clock.instant(), policy)));
    }

    private List<MediationEvent> effect(RoutingEvent event, CaseFile file, Act act) {
        return switch (event) {
            case CaseHandedOver _ -> Moving.handOver(file, act);
            case CaseRecalled order -> Moving.recall(order, file, act);
            case MoveRefused refusal -> Moving.refused(refusal, file, act);
            case FallbackAssigned fallback -> Receiving.fallBackTo(fallback.owner(), file, act);
            case AssistEnded _ -> Closing.endAssist(file, act);
            case NoteForwarded note -> noted(note, file, act);
            case ReferralAccepted answer -> Referring.accepted(answer, file, act);
            case ReferralDeclined _ -> Referring.declined(file, act);
            case ReferralReturned _ -> Referring.returned(file, act);
            case ReferralConcluded answer -> concluded(answer, file, act);
            case CaseDispatched _, ReferralOffered _ -> List.of();
        };
    }

    private List<MediationEvent> noted(NoteForwarded note, CaseFile file, Act act) {
        if (!file.allows(FileCommand.NOTE, act)) {
            return List.of();
        }
        NoteDetails details = new NoteDetails(note.note(), note.rating(), note.registrationId());
        write(file, PaperKind.NOTE, note.by(), act, details, note.sealed());
        if (note.note() == NoteKind.WITHDRAWAL) {
            return Closing.withdraw(note.by(), file, act);
        }
        return note.registrationId() == null ? List.of() : Closing.joined(file, act);
    }

    private List<MediationEvent> concluded(ReferralConcluded answer, CaseFile file, Act act) {
        List<MediationEvent> events = Referring.concluded(answer, file, act);
        if (!events.isEmpty() && answer.sealed() != null) {
            write(file, PaperKind.PARTNER_RESULT, answer.by(), act, null, answer.sealed());
        }
        return events;
    }

    private void write(CaseFile file, PaperKind kind, String by, Act act, PaperDetails details, String sealed) {
        papers.persist(new Paper(file, kind, by, act.at(), details, sealed));
    }
}
