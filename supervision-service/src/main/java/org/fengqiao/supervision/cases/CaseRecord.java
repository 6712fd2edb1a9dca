package org.fengqiao.supervision.cases;

import java.time.Instant;
import org.fengqiao.contracts.Channel;
import org.fengqiao.contracts.Colour;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.Risk;
import org.fengqiao.contracts.Tier;
import org.fengqiao.supervision.ledger.CaseState;

/** A supervised case as its row shows it. */
public record CaseRecord(
        String caseNo,
        String division,
        String kind,
        Channel channel,
        Grade grade,
        Risk risk,
        CaseState state,
        Tier tier,
        String handler,
        int persons,
        boolean mass,
        int urges,
        Colour colour,
        Instant registeredAt,
        Instant dispatchedAt,
        Instant closedAt,
        Outcome outcome,
        Instant due,
        Instant overdueSince,
        boolean awaiting) {}
