package org.fengqiao.supervision.store;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.fengqiao.supervision.ledger.CaseLedger;
import org.fengqiao.supervision.ledger.LedgerJson;
import org.fengqiao.supervision.ledger.Opening;
import org.fengqiao.supervision.ledger.Picture;

/** A row of {@code supervised_case}. */
record CaseRow(
        String caseNo,
        String division,
        String kind,
        Object channel,
        Object grade,
        Object risk,
        Object state,
        Object tier,
        String handler,
        Integer hop,
        Integer persons,
        boolean mass,
        boolean confidential,
        int urges,
        Object colour,
        Instant registeredAt,
        Instant dispatchedAt,
        Instant closedAt,
        Object outcome,
        Instant due,
        Instant overdueSince,
        boolean awaiting,
        Instant wakeAt,
        int events,
        @JsonRawValue String ledger) {

    static CaseRow of(Change change) {
        CaseLedger ledger = change.ledger();
        Picture now = change.picture();
        Opening opening = ledger.opening();
        boolean known = opening != null;
        return new CaseRow(
                ledger.caseNo(),
                known ? opening.division() : null,
                known ? opening.kind() : null,
                known ? opening.channel() : null,
                now.grade(),
                now.risk(),
                now.state(),
                now.tier(),
                now.handler(),
                now.hop(),
                known ? opening.persons() : null,
                known && opening.group(),
                known && opening.confidential(),
                ledger.urges(),
                ledger.colour(),
                known ? opening.registeredAt() : null,
                now.dispatchedAt(),
                now.closedAt(),
                now.outcome(),
                now.dutyDue(),
                now.overdueSince(),
                now.awaitsCalendar(),
                now.wakeAt(),
                change.events(),
                LedgerJson.write(ledger));
    }
}
