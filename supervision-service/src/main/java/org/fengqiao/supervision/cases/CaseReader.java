package org.fengqiao.supervision.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.web.Cursors;
import org.fengqiao.platform.web.Page;
import org.fengqiao.supervision.ledger.DueMoved;
import org.fengqiao.supervision.web.Labels;
import org.fengqiao.supervision.web.Reader;

/** Reads cases for someone, inside that person's scope. */
@ApplicationScoped
public class CaseReader {

    private final CaseQueries cases;
    private final CaseDetails details;
    private final Reader reader;

    CaseReader(CaseQueries cases, CaseDetails details, Reader reader) {
        this.cases = cases;
        this.details = details;
        this.reader = reader;
    }

    /** One page of the reader's cases in the reader's language. */
    public Page<CaseSummary> list(CaseFilter filter, String cursor, int limit) {
        return list(filter, cursor, limit, reader.labels());
    }

    /** One page of the reader's cases. */
    public Page<CaseSummary> list(CaseFilter filter, String cursor, int limit, Labels labels) {
        Instant before = null;
        String beforeNo = null;
        if (cursor != null && !cursor.isBlank()) {
            List<String> position = Cursors.decode(cursor, 2);
            before = instant(position.get(0));
            beforeNo = position.get(1);
        }
        String scope = reader.division(filter.division());
        CaseFilter seen = reader.ownUnit().map(filter::handledBy).orElse(filter);
        List<CaseRecord> rows = cases.list(seen.query(scope), before, beforeNo, limit + 1);
        return Page.of(rows, limit, last -> Cursors.encode(last.registeredAt(), last.caseNo()))
                .map(c -> CaseSummary.of(c, labels));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw Problem.invalid("cursor", "malformed-value");
        }
    }

    /** One case with everything in the reader's language; not found outside the reader's scope. */
    public CaseView get(String caseNo) {
        return get(caseNo, reader.labels());
    }

    /** One case with everything; not found outside the reader's scope. */
    public CaseView get(String caseNo, Labels labels) {
        CaseRecord found = cases.find(caseNo).orElseThrow(Problem::notFound);
        reader.requireCovered(found.division(), found.handler());
        List<DueMoved> moves = details.moves(caseNo);
        CaseDetails.Timeline timeline = details.timeline(caseNo);
        return new CaseView(
                CaseSummary.of(found, labels),
                ResponsibilityView.of(details.responsibilities(caseNo), labels),
                details.clocks(caseNo).stream()
                        .map(c -> ClockView.of(c, moves, labels))
                        .toList(),
                timeline.steps().stream().map(s -> StepView.of(s, labels)).toList(),
                timeline.shortened());
    }
}
