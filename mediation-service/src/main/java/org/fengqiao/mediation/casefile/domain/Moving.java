package org.fengqiao.mediation.casefile.domain;

import java.util.ArrayList;
import java.util.List;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.MediationEvent.CaseReleased;
import org.fengqiao.contracts.MediationEvent.CaseResumed;
import org.fengqiao.contracts.MediationEvent.RecallRefused;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.RoutingEvent.CaseRecalled;
import org.fengqiao.contracts.RoutingEvent.MoveRefused;

/** Letting a case go: the unit stays the handler until routing says that the receiver has taken over. */
public final class Moving {

    private Moving() {}

    /** Routing takes the case back; whoever has already settled it, or let it go, refuses. */
    public static List<MediationEvent> recall(CaseRecalled order, CaseFile file, Act act) {
        if (!file.allows(FileCommand.RECALL, act)) {
            return List.of(new RecallRefused(
                    file.caseNo(),
                    file.hop(),
                    act.tier(),
                    file.unit(),
                    file.state().name(),
                    act.at()));
        }
        List<MediationEvent> events = new ArrayList<>();
        if (file.state() == FileState.SUSPENDED) {
            events.add(
                    new CaseResumed(file.caseNo(), file.hop(), act.tier(), file.unit(), order.orderedBy(), act.at()));
        }
        file.advance(FileCommand.RECALL, act);
        String reason = order.text() == null ? order.reason().name() : order.text();
        events.add(released(MoveKind.RECALL, null, null, reason, order.orderedBy(), order.orderedBy(), file, act));
        return events;
    }

    static MediationEvent released(
            MoveKind move,
            PartnerChannel channel,
            String target,
            String reason,
            String askedBy,
            String approvedBy,
            CaseFile file,
            Act act) {
        file.letGo(move);
        return new CaseReleased(
                file.caseNo(),
                file.hop(),
                act.tier(),
                file.unit(),
                move,
                channel,
                target,
                reason,
                askedBy,
                approvedBy,
                act.at(),
                null);
    }

    /** The receiver has taken the case over; this file is closed for changes. */
    public static List<MediationEvent> handOver(CaseFile file, Act act) {
        if (file.allows(FileCommand.HAND_OVER, act)) {
            file.advance(FileCommand.HAND_OVER, act);
        }
        return List.of();
    }

    /**
     * The case stays; after an adjudication it can never be returned again. A ruling on an earlier return says nothing
     * about another move that the case is on by now.
     */
    public static List<MediationEvent> refused(MoveRefused refusal, CaseFile file, Act act) {
        if (refusal.adjudicated()) {
            file.notReturnable();
        }
        if (!file.allows(FileCommand.REFUSE_MOVE, act) || !file.isOn(refusal.move())) {
            return List.of();
        }
        file.advance(FileCommand.REFUSE_MOVE, act);
        List<MediationEvent> withdrawn = Closing.withdrawIfAsked(file, act);
        return withdrawn.isEmpty() ? Receiving.fallBackIfMissed(file, act) : withdrawn;
    }
}
