package org.fengqiao.notification.facts;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.fengqiao.contracts.CaseEvent;
import org.fengqiao.contracts.IntakeEvent.CaseRegistered;
import org.fengqiao.contracts.IntakeEvent.RegistrationJoined;
import org.fengqiao.notification.audience.CaseFacts;
import org.fengqiao.notification.audience.ScopeKey;

/**
 * Brings a case's events to whoever is to be told. Nobody can be told of a case before its registration is known, so what
 * arrives earlier, from a topic that runs ahead, is kept until then. Whoever joined a case that is already known to be
 * closed still hears of its end.
 */
@ApplicationScoped
class CaseStream {

    private final CaseFactsStore cases;
    private final ParkedEvents parked;
    private final List<Announcement> announcements;

    CaseStream(CaseFactsStore cases, ParkedEvents parked, @All List<Announcement> announcements) {
        this.cases = cases;
        this.parked = parked;
        this.announcements = announcements;
    }

    void take(Occurrence occurrence, CaseEvent event, byte[] data) {
        if (event instanceof CaseRegistered registered) {
            cases.open(registered);
            announce(occurrence, cases.find(event.caseNo()).orElseThrow());
            parked.release(event.caseNo())
                    .forEach(earlier -> tell(earlier, cases.find(event.caseNo()).orElseThrow()));
            return;
        }
        Optional<CaseFacts> facts = cases.find(event.caseNo());
        facts.ifPresentOrElse(f -> tell(occurrence, f), () -> parked.park(occurrence, data));
    }

    void announceWithoutCase(Occurrence occurrence) {
        announce(occurrence, CaseFacts.none());
    }

    private void tell(Occurrence occurrence, CaseFacts before) {
        boolean changed = cases.remember(occurrence);
        CaseFacts facts = changed ? cases.find(occurrence.caseNo()).orElseThrow() : before;
        announce(occurrence, facts);
        if (changed && occurrence.event() instanceof RegistrationJoined joined) {
            CaseFacts theirs = facts.onlySentBy(ScopeKey.account(joined.registeredBy()));
            cases.closing(joined.caseNo()).ifPresent(c -> announcements.forEach(a -> a.catchUp(c, theirs)));
        }
    }

    private void announce(Occurrence occurrence, CaseFacts facts) {
        announcements.forEach(a -> a.announce(occurrence, facts));
    }
}
