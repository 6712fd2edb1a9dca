package org.fengqiao.deploy.demo.world;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.fengqiao.contracts.ClockKind;
import org.fengqiao.deploy.demo.plan.CasePlan;
import org.fengqiao.deploy.demo.plan.Turn.PartnerAnswer;
import org.fengqiao.deploy.demo.plan.Turn.Refer;
import org.fengqiao.deploy.rest.Token;

/** Referrals to partner units, and what the partners make of them. */
final class Referrals {
    private final World world;
    private final Handling handling;
    private final Moves moves;
    private final Limits limits;
    private final Whereabouts whereabouts;
    private final SplittableRandom chance;

    Referrals(
            World world,
            Handling handling,
            Moves moves,
            Limits limits,
            Whereabouts whereabouts,
            SplittableRandom chance) {
        this.world = world;
        this.handling = handling;
        this.moves = moves;
        this.limits = limits;
        this.whereabouts = whereabouts;
        this.chance = chance;
    }

    void refer(FileView file, Refer turn, CasePlan plan) {
        var ready = handling.assigned(file);
        if (!ready.is("SIGNED_IN", "MEDIATING")) {
            return;
        }
        var request = new LinkedHashMap<String, Object>();
        request.put("kind", "REFERRAL");
        request.put("channel", turn.channel());
        request.put("targetUnit", plan.partner(turn.channel()));
        request.put("reason", "属协作单位职责范围，请协助处理");
        moves.decided(moves.ask(ready, request), true);
        var offer = world.await()
                .measured(
                        "referral → offer at the partner",
                        whereabouts::route,
                        route -> route.referral()
                                .filter(found -> found.state().equals("OFFERED"))
                                .isPresent())
                .referral()
                .orElseThrow();
        world.ledger().referral(turn.channel().name(), "offered");
        answer(ready, offer, turn);
    }

    private void answer(FileView file, RouteView.Paper offer, Refer turn) {
        var partner = world.people().partner(offer.unit());
        var channel = turn.channel().name();
        switch (turn.answer()) {
            case SETTLE, NOT_SETTLE, TAKE_INTO_PROCEDURE -> {
                accept(offer, channel, partner);
                conclude(file, offer, channel, turn.answer(), partner);
            }
            case GIVE_BACK -> {
                accept(offer, channel, partner);
                sleep(file);
                say(offer, "return", Map.of("reason", "不属于本单位处理范围，退回继续调解"), partner);
                world.ledger().referral(channel, "returned");
                whereabouts.afterAnswer("partner's return → file goes on");
            }
            case DECLINE -> {
                say(offer, "decline", Map.of("reason", "缺少必要材料，暂不受理"), partner);
                world.ledger().referral(channel, "declined");
                whereabouts.afterAnswer("partner's decline → file goes on");
            }
            case SILENCE -> {
                limits.expire(file.caseNo(), ClockKind.PARTNER_ANSWER, file.hop());
                world.ledger().referral(channel, "not answered");
                whereabouts.now();
            }
        }
    }

    private void accept(RouteView.Paper offer, String channel, Token partner) {
        say(offer, "acceptance", Map.of(), partner);
        world.ledger().referral(channel, "accepted");
        whereabouts.until("partner's acceptance → file says so", "REFERRED", "SETTLED", "UNSETTLED", "CLOSED");
    }

    private void conclude(FileView file, RouteView.Paper offer, String channel, PartnerAnswer answer, Token partner) {
        sleep(file);
        var outcome = switch (answer) {
            case SETTLE -> "SETTLED";
            case TAKE_INTO_PROCEDURE -> "TAKEN_INTO_PROCEDURE";
            case NOT_SETTLE, DECLINE, GIVE_BACK, SILENCE -> "NOT_SETTLED";
        };
        var result = answer == PartnerAnswer.SETTLE ? "双方在本单位主持下达成一致并已履行" : "经处理未能达成一致，已告知后续途径";
        say(offer, "conclusion", Map.of("outcome", outcome, "result", result), partner);
        world.ledger()
                .referral(
                        channel,
                        "concluded "
                                + outcome.toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
        whereabouts.afterAnswer("partner's conclusion → file at the sender");
    }

    private void say(RouteView.Paper offer, String word, Map<String, Object> body, Token partner) {
        var answer = world.routing().answerReferral(offer.id(), word, body, partner);
        if (!answer.ok()) {
            throw new Refused("referral " + word, answer);
        }
    }

    /** The partner takes its time. */
    private void sleep(FileView file) {
        int days = Pace.of(file, chance).partnerDays();
        if (days > 0) {
            var timetable = world.timetable();
            timetable.sleepUntil(timetable.calendar().daysAfter(timetable.now(), days));
        }
    }
}
