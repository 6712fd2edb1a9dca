package org.fengqiao.routing.route.domain;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The decisions on a return: the sender's, the objection to it, and that of the joint meeting with its minutes; texts are sealed. */
@Embeddable
public record ReturnRuling(
        String decidedBy,
        String decision,
        Instant decidedAt,
        String objectedBy,
        String objection,
        Instant objectedAt,
        String adjudicatedBy,
        String adjudication,
        String minutes,
        Instant adjudicatedAt) {

    static final ReturnRuling NONE = new ReturnRuling(null, null, null, null, null, null, null, null, null, null);

    ReturnRuling decided(String by, String why, Instant at) {
        return new ReturnRuling(
                by, why, at, objectedBy, objection, objectedAt, adjudicatedBy, adjudication, minutes, adjudicatedAt);
    }

    ReturnRuling objected(String by, String why, Instant at) {
        return new ReturnRuling(
                decidedBy, decision, decidedAt, by, why, at, adjudicatedBy, adjudication, minutes, adjudicatedAt);
    }

    ReturnRuling adjudicated(String by, String why, String record, Instant at) {
        return new ReturnRuling(decidedBy, decision, decidedAt, objectedBy, objection, objectedAt, by, why, record, at);
    }
}
