package org.fengqiao.intake.tracking;

import java.time.Instant;
import java.util.List;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.Channel;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.Risk;
import org.fengqiao.contracts.RoutingEvent.CaseDispatched;
import org.fengqiao.contracts.Tier;

/** Events of the other services for tests. */
public final class NetworkFixture {

    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

    private NetworkFixture() {}

    /** A dispatch to the village committee of 532601001001. */
    public static CaseDispatched dispatched(String caseNo, int hop, AssignmentRole role, MoveReason reason) {
        return new CaseDispatched(
                caseNo,
                hop,
                role,
                Tier.VILLAGE,
                "532601001001-VC",
                reason,
                null,
                null,
                null,
                true,
                Grade.GENERAL,
                Risk.LOW,
                List.of(),
                Channel.WINDOW,
                "02",
                "532601001001",
                "532601001001",
                "532601001000-TC",
                1,
                false,
                null,
                false,
                null,
                null,
                AT,
                AT,
                null);
    }
}
