package org.fengqiao.supervision.watch;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.contracts.Consequence;
import org.fengqiao.contracts.SupervisionEvent;
import org.fengqiao.contracts.SupervisionEvent.ClockBreached;
import org.fengqiao.contracts.Topics;
import org.fengqiao.platform.journal.Journal;
import org.fengqiao.supervision.SupervisionConfig;
import org.fengqiao.supervision.calendar.CountyCalendar;
import org.fengqiao.supervision.directive.AutomaticDirectives;
import org.fengqiao.supervision.directive.AutomaticDirectives.Occasion;
import org.fengqiao.supervision.ledger.Reckoning;
import org.fengqiao.supervision.ledger.Rules;
import org.fengqiao.supervision.ledger.Watch;
import org.fengqiao.supervision.store.Change;
import org.fengqiao.supervision.store.LedgerStore;

/**
 * Looks at the cases whose time has come, and only at those: raises missed limits, once each, and changes of colour,
 * through the journal in the transaction that notes them. Any number of instances may sweep at the same time.
 */
@ApplicationScoped
class Sweeper {

    private final LedgerStore ledgers;
    private final Journal journal;
    private final AutomaticDirectives directives;
    private final CountyCalendar calendar;
    private final Watermark watermark;
    private final Rules rules;
    private final Clock clock;
    private final int batch;
    private final Duration patience;

    Sweeper(
            LedgerStore ledgers,
            Journal journal,
            AutomaticDirectives directives,
            CountyCalendar calendar,
            Watermark watermark,
            Rules rules,
            SupervisionConfig config,
            Clock clock) {
        this.ledgers = ledgers;
        this.journal = journal;
        this.directives = directives;
        this.calendar = calendar;
        this.watermark = watermark;
        this.rules = rules;
        this.clock = clock;
        this.batch = config.watch().batch();
        this.patience = config.watch().patience();
    }

    @Scheduled(every = "${fengqiao.supervision.watch.every}", concurrentExecution = SKIP)
    void sweep() {
        if (ledgers.anyDue(clock.instant())) {
            Instant known = watermark.now();
            while (sweep(known) == batch) {
                continue;
            }
        }
    }

    /** Looks at one batch of cases that were due before {@code known}; how many there were. */
    int sweep(Instant known) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = clock.instant();
            // A clock that was set back meanwhile has taken back what was due by it.
            if (now.isBefore(known)) {
                return 0;
            }
            List<Change> due = ledgers.lockDue(known, now.minus(patience), batch);
            if (!due.isEmpty()) {
                look(due, known, now);
            }
            return due.size();
        });
    }

    private void look(List<Change> due, Instant known, Instant now) {
        Reckoning reckoning = new Reckoning(rules, calendar.current());
        List<SupervisionEvent> raised = new ArrayList<>();
        List<Occasion> occasions = new ArrayList<>();
        for (Change change : due) {
            change.show(reckoning.of(change.ledger(), now, change.moved()));
            for (ClockBreached breach : Watch.breaches(change.ledger(), change.picture(), rules, known, now)) {
                raise(breach, change, raised);
                if (breach.consequence() == Consequence.DIRECTIVE) {
                    occasions.add(new Occasion(change, breach));
                }
            }
        }
        directives.issue(occasions, now).forEach(issued -> raise(issued.event(), issued.change(), raised));
        for (Change change : due) {
            change.show(reckoning.of(change.ledger(), now, change.moved()));
            Watch.colourChange(change.ledger(), change.picture(), known)
                    .ifPresent(event -> raise(event, change, raised));
            change.show(reckoning.of(change.ledger(), now, change.moved()));
        }
        ledgers.save(due);
        journal.append(raised, event -> Topics.SUPERVISION);
    }

    private static void raise(SupervisionEvent event, Change change, List<SupervisionEvent> raised) {
        change.counts().addAll(change.ledger().apply(event, 0));
        raised.add(event);
    }
}
