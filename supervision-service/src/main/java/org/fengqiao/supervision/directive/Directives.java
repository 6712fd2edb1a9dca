package org.fengqiao.supervision.directive;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.fengqiao.contracts.SupervisionEvent;
import org.fengqiao.contracts.SupervisionEvent.DirectiveAnswered;
import org.fengqiao.contracts.SupervisionEvent.DirectiveIssued;
import org.fengqiao.contracts.Topics;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.journal.Journal;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.platform.reference.Unit;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.time.Zones;
import org.fengqiao.supervision.SupervisionProblem;
import org.fengqiao.supervision.calendar.CountyCalendar;
import org.fengqiao.supervision.cases.CaseQueries;
import org.fengqiao.supervision.cases.CaseRecord;
import org.fengqiao.supervision.ledger.Reckoning;
import org.fengqiao.supervision.ledger.Rules;
import org.fengqiao.supervision.store.Change;
import org.fengqiao.supervision.store.LedgerStore;

/** Orders directives and takes answers, each with its event and its clock in one transaction. */
@ApplicationScoped
class Directives {

    private final DirectiveRepository directives;
    private final DirectiveNumbers numbers;
    private final LedgerStore ledgers;
    private final CaseQueries cases;
    private final Reference reference;
    private final CountyCalendar calendar;
    private final Rules rules;
    private final Journal journal;
    private final Vault vault;
    private final Clock clock;

    Directives(
            DirectiveRepository directives,
            DirectiveNumbers numbers,
            LedgerStore ledgers,
            CaseQueries cases,
            Reference reference,
            CountyCalendar calendar,
            Rules rules,
            Journal journal,
            Vault vault,
            Clock clock) {
        this.directives = directives;
        this.numbers = numbers;
        this.ledgers = ledgers;
        this.cases = cases;
        this.reference = reference;
        this.calendar = calendar;
        this.rules = rules;
        this.journal = journal;
        this.vault = vault;
        this.clock = clock;
    }

    /** Sends a directive about a case; must run in a transaction. */
    Directive issue(String caseNo, DirectiveRequest request, Actor by) {
        CaseRecord about =
                cases.find(caseNo).filter(c -> by.covers(c.division())).orElseThrow(Problem::notFound);
        Unit unit = reference
                .unit(request.unit())
                .orElseThrow(() -> Problem.of(SupervisionProblem.UNKNOWN_UNIT).withError("unit", "unknown-code"));
        Change change = ledgers.lock(List.of(caseNo)).get(caseNo);
        if (change.ledger().closed()) {
            throw Problem.of(SupervisionProblem.CASE_CLOSED);
        }
        if (!change.ledger().involves(unit.code(), unit.division())) {
            throw Problem.of(SupervisionProblem.UNIT_NOT_INVOLVED).withError("unit", "unit-not-involved");
        }
        Instant now = clock.instant();
        Instant due = ReplyLimit.due(now, request.replyDays());
        String number = numbers.take(
                        caseNo.substring(2, 8), now.atZone(Zones.CHINA).getYear(), 1)
                .getFirst();
        Directive directive = new Directive(
                number,
                new Directive.Content(
                        caseNo,
                        about.division(),
                        request.kind(),
                        request.unit(),
                        vault.seal(request.text()),
                        request.replyDays(),
                        due,
                        by.username(),
                        now));
        directives.persist(directive);
        raise(change, new DirectiveIssued(caseNo, number, request.kind(), request.unit(), due, by.username(), now));
        return directive;
    }

    /** Takes the answer of the unit that a directive was sent to; must run in a transaction. */
    Directive answer(String number, String text, Actor by) {
        Directive seen = directives
                .findByIdOptional(number)
                .filter(d -> by.belongsTo(d.unit()))
                .orElseThrow(Problem::notFound);
        Change change = ledgers.lock(List.of(seen.caseNo())).get(seen.caseNo());
        Directive directive = directives.lock(number).orElseThrow(Problem::notFound);
        if (directive.answered()) {
            throw Problem.of(SupervisionProblem.DIRECTIVE_ANSWERED);
        }
        Instant now = clock.instant();
        directive.answer(vault.seal(text), by.username(), now);
        raise(change, new DirectiveAnswered(directive.caseNo(), number, directive.unit(), by.username(), now));
        return directive;
    }

    private void raise(Change change, SupervisionEvent event) {
        change.counts().addAll(change.ledger().apply(event, 0));
        change.show(new Reckoning(rules, calendar.current()).of(change.ledger(), clock.instant(), change.moved()));
        ledgers.save(List.of(change));
        journal.append(event, Topics.SUPERVISION);
    }
}
