package org.fengqiao.mediation;

import java.time.Instant;
import java.util.List;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.Channel;
import org.fengqiao.contracts.DecisionRef;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.Risk;
import org.fengqiao.contracts.RoutingEvent.CaseDispatched;
import org.fengqiao.contracts.Tier;

/** Dispatches as routing sends them, to start a test from. */
public record Dispatches(
        String caseNo,
        int hop,
        AssignmentRole role,
        Tier tier,
        String unit,
        MoveReason reason,
        boolean returnable,
        String kind,
        boolean confidential,
        String settledOnSpotBy,
        Instant at,
        String sealed) {

    public static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    public static Dispatches lead(String caseNo, Tier tier, String unit) {
        return new Dispatches(
                caseNo,
                1,
                AssignmentRole.LEAD,
                tier,
                unit,
                MoveReason.INITIAL,
                true,
                "02",
                false,
                null,
                START,
                "sealed");
    }

    public Dispatches assisting() {
        return new Dispatches(
                caseNo,
                hop,
                AssignmentRole.ASSIST,
                tier,
                unit,
                MoveReason.ASSIST,
                false,
                kind,
                confidential,
                null,
                at,
                sealed);
    }

    public Dispatches hop(int number) {
        return new Dispatches(
                caseNo,
                number,
                role,
                tier,
                unit,
                MoveReason.ESCALATION_ASKED,
                returnable,
                kind,
                confidential,
                settledOnSpotBy,
                at,
                sealed);
    }

    public Dispatches kind(String code) {
        return new Dispatches(
                caseNo, hop, role, tier, unit, reason, returnable, code, confidential, settledOnSpotBy, at, sealed);
    }

    public Dispatches notReturnable() {
        return new Dispatches(
                caseNo, hop, role, tier, unit, reason, false, kind, confidential, settledOnSpotBy, at, sealed);
    }

    public Dispatches secret() {
        return new Dispatches(
                caseNo, hop, role, tier, unit, reason, returnable, kind, true, settledOnSpotBy, at, sealed);
    }

    public Dispatches settledBy(String account) {
        return new Dispatches(
                caseNo, hop, role, tier, unit, reason, returnable, kind, confidential, account, at, sealed);
    }

    public Dispatches sealed(String text) {
        return new Dispatches(
                caseNo, hop, role, tier, unit, reason, returnable, kind, confidential, settledOnSpotBy, at, text);
    }

    public CaseDispatched event() {
        return new CaseDispatched(
                caseNo,
                hop,
                role,
                tier,
                unit,
                reason,
                hop > 1 ? hop - 1 : null,
                null,
                null,
                returnable,
                Grade.GENERAL,
                Risk.LOW,
                List.of(new DecisionRef("assessment", "1", "R1")),
                Channel.WINDOW,
                kind,
                "532601001001",
                "532601001002",
                "532601001000-TC",
                2,
                false,
                50_000_00L,
                confidential,
                settledOnSpotBy,
                null,
                at,
                at,
                sealed);
    }
}
