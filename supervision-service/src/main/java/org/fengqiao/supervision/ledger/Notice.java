package org.fengqiao.supervision.ledger;

import java.time.Instant;
import org.fengqiao.contracts.DirectiveKind;

/** A directive about the case, with the reply it waits for. */
record Notice(DirectiveKind kind, String unit, Instant issuedAt, Instant replyDueAt, Instant answeredAt) {

    Notice answered(Instant at) {
        return new Notice(kind, unit, issuedAt, replyDueAt, at);
    }
}
