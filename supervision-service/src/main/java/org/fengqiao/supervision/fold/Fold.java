package org.fengqiao.supervision.fold;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.contracts.CaseEvent;
import org.fengqiao.contracts.IntakeEvent.RegistrationNotAccepted;
import org.fengqiao.contracts.ReferralAnswer;
import org.fengqiao.platform.events.Received;
import org.fengqiao.supervision.SupervisionConfig;
import org.fengqiao.supervision.calendar.CountyCalendar;
import org.fengqiao.supervision.ledger.Reckoning;
import org.fengqiao.supervision.ledger.Rules;
import org.fengqiao.supervision.statistics.Count;
import org.fengqiao.supervision.statistics.Counters;
import org.fengqiao.supervision.store.Change;
import org.fengqiao.supervision.store.LedgerStore;
import org.jboss.logging.Logger;

/**
 * Takes events in, each once and in causal order, whatever order they arrive in and however often. What cannot be
 * applied yet is parked and applied as soon as what it waits for has come.
 */
@ApplicationScoped
class Fold {

    private static final Logger LOGGER = Logger.getLogger(Fold.class);

    private final EventStore events;
    private final ParkingStore parking;
    private final LedgerStore ledgers;
    private final Counters counters;
    private final CountyCalendar calendar;
    private final Rules rules;
    private final SupervisionConfig.Fold config;
    private final Clock clock;

    Fold(
            EventStore events,
            ParkingStore parking,
            LedgerStore ledgers,
            Counters counters,
            CountyCalendar calendar,
            Rules rules,
            SupervisionConfig config,
            Clock clock) {
        this.events = events;
        this.parking = parking;
        this.ledgers = ledgers;
        this.counters = counters;
        this.calendar = calendar;
        this.rules = rules;
        this.config = config.fold();
        this.clock = clock;
    }

    /** Takes a poll in; the last event that was applied of each case. Runs in the caller's transaction. */
    Map<String, UUID> take(List<Received> poll) {
        Map<Boolean, List<Received>> chained = poll.stream().collect(Collectors.partitioningBy(Fold::isChained));
        events.hear(chained.get(false));
        return chained.get(true).isEmpty() ? Map.of() : fold(chained.get(true), casesOf(chained.get(true)));
    }

    /** A partner's message belongs to no chain, whatever source and number it claims. */
    private static boolean isChained(Received in) {
        return in.sequence() > 0 && !(in.event() instanceof ReferralAnswer);
    }

    /** Looks again whether a case's parked events can be applied. */
    void retry(Collection<String> caseNos) {
        fold(List.of(), new TreeSet<>(caseNos));
    }

    private Map<String, UUID> fold(List<Received> arrived, Set<String> caseNos) {
        events.lock(caseNos);
        List<ParkingStore.Parked> parked = parking.of(caseNos);
        List<Received> all = Stream.concat(parked.stream().map(ParkingStore.Parked::event), arrived.stream())
                .toList();
        Set<UUID> known = events.known(caseNos, ids(all));
        known = withCausesGivenUp(known, parked);
        CausalOrder.Plan plan = CausalOrder.of(all, events.heads(caseNos), known);
        report(plan, known);
        apply(plan.ready());
        park(plan, parked, caseNos);
        Map<String, UUID> last = new HashMap<>();
        plan.ready().forEach(e -> last.put(e.subject(), e.id()));
        return last;
    }

    private static Set<String> casesOf(List<Received> arrived) {
        return arrived.stream().map(Received::subject).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Causes, and the events themselves, because a repeated number must be the same event. */
    private static Set<UUID> ids(List<Received> all) {
        return all.stream()
                .flatMap(e -> e.causation() == null ? Stream.of(e.id()) : Stream.of(e.id(), e.causation()))
                .collect(Collectors.toSet());
    }

    private Set<UUID> withCausesGivenUp(Set<UUID> known, List<ParkingStore.Parked> parked) {
        Instant tooLong = clock.instant().minus(config.causeAwaited());
        Set<UUID> result = new HashSet<>(known);
        for (ParkingStore.Parked one : parked) {
            UUID cause = one.event().causation();
            if (one.since().isBefore(tooLong) && cause != null && result.add(cause)) {
                LOGGER.warnf(
                        "the cause of event %s never came; it is applied without",
                        one.event().id());
            }
        }
        return result;
    }

    /** A repetition is harmless; another event with a number that is taken is not. */
    private void report(CausalOrder.Plan plan, Set<UUID> known) {
        Set<UUID> taken = new HashSet<>(known);
        plan.ready().forEach(e -> taken.add(e.id()));
        plan.waiting().forEach(e -> taken.add(e.id()));
        List<Received> contradicting =
                plan.repeated().stream().filter(e -> !taken.contains(e.id())).toList();
        if (!contradicting.isEmpty()) {
            events.contradicted(contradicting, clock.instant());
        }
    }

    private void apply(List<Received> ready) {
        if (ready.isEmpty()) {
            return;
        }
        events.add(ready);
        Map<String, List<Received>> byCase = ready.stream()
                .filter(e -> isAboutACase(e))
                .collect(Collectors.groupingBy(Received::subject, LinkedHashMap::new, Collectors.toList()));
        counters.add(notAccepted(ready));
        if (!byCase.isEmpty()) {
            Reckoning reckoning = new Reckoning(rules, calendar.current());
            Map<String, Change> cases = ledgers.lock(new TreeSet<>(byCase.keySet()));
            byCase.forEach((no, its) -> its.forEach(e -> apply(e, cases.get(no), reckoning)));
            ledgers.save(cases.values());
        }
    }

    /** An event of a type that this version does not know counts in the chain of its case, too. */
    private static boolean isAboutACase(Received e) {
        return !(e.event() instanceof RegistrationNotAccepted);
    }

    private static void apply(Received in, Change change, Reckoning reckoning) {
        if (in.event() instanceof CaseEvent event) {
            change.counts().addAll(change.ledger().apply(event, in.sequence()));
        }
        change.ledger().took(in.source(), in.sequence());
        change.counted();
        change.show(reckoning.of(change.ledger(), in.type(), in.time(), change.moved()));
    }

    private static List<Count> notAccepted(List<Received> ready) {
        return ready.stream()
                .filter(in -> in.event() instanceof RegistrationNotAccepted)
                .map(in -> Count.notAccepted((RegistrationNotAccepted) in.event()))
                .toList();
    }

    private void park(CausalOrder.Plan plan, List<ParkingStore.Parked> parked, Set<String> caseNos) {
        Set<UUID> before = parked.stream().map(one -> one.event().id()).collect(Collectors.toSet());
        Set<UUID> waiting = plan.waiting().stream().map(Received::id).collect(Collectors.toSet());
        parking.leave(parked.stream()
                .map(ParkingStore.Parked::event)
                .filter(e -> !waiting.contains(e.id()))
                .toList());
        Instant now = clock.instant();
        parking.park(
                plan.waiting().stream().filter(e -> !before.contains(e.id())).toList(), now);
        Set<String> open = plan.waiting().stream().map(Received::subject).collect(Collectors.toSet());
        if (!open.isEmpty()) {
            parking.openGaps(open, now, now.plus(config.resendAfter()));
        }
        if (!parked.isEmpty()) {
            List<String> filled = new ArrayList<>(caseNos);
            filled.removeAll(open);
            parking.closeGaps(filled);
        }
    }
}
