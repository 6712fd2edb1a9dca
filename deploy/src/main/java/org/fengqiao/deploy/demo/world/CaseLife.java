package org.fengqiao.deploy.demo.world;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import org.fengqiao.deploy.demo.ledger.Fact;
import org.fengqiao.deploy.demo.plan.CasePlan;
import org.fengqiao.deploy.demo.plan.CitizenAct;
import org.fengqiao.deploy.demo.plan.Turn;

/**
 * Drives one case until it is closed. It always asks where the case is and what its unit may do there, so that it finds
 * its way back whatever the network has done meanwhile.
 */
final class CaseLife {
    private static final int MOST_STEPS = 40;

    /** Of a hundred closed cases, so many are followed up; the others show as missed. */
    private static final int REVISITED = 92;

    private final World world;
    private final Senders senders;
    private final CasePlan plan;
    private final Deque<Turn> turns;
    private final SplittableRandom chance;
    private final Whereabouts whereabouts;
    private final Handling handling;
    private final Finishing finishing;
    private final Moves moves;
    private final Limits limits;
    private final Referrals referrals;
    private final Assisting assisting;
    private final Citizen citizen;
    private boolean repeated;

    CaseLife(World world, Senders senders, CasePlan plan, Registration registration) {
        this.world = world;
        this.senders = senders;
        this.plan = plan;
        this.turns = new ArrayDeque<>(plan.turns());
        this.chance = plan.chance();
        this.whereabouts = new Whereabouts(world, registration.caseNo());
        this.handling = new Handling(world, chance);
        this.finishing = new Finishing(world, handling, chance);
        this.moves = new Moves(world, handling, whereabouts, chance);
        this.limits = new Limits(world, handling, whereabouts);
        this.referrals = new Referrals(world, handling, moves, limits, whereabouts, chance);
        this.assisting = new Assisting(world, registration.caseNo());
        this.citizen = new Citizen(world, plan, registration);
    }

    /** From the registration to the end. */
    void live() {
        var file = whereabouts.afterRegistration();
        assisting.attend(whereabouts.lastRoute());
        citizen.follow();
        toTheEnd(file);
    }

    /** Brings the case to its end without anything out of the ordinary, wherever it got stuck. */
    void rescue() {
        turns.clear();
        repeated = true;
        toTheEnd(null);
    }

    /** @param seen the file, if it was seen just now */
    private void toTheEnd(FileView seen) {
        var file = seen;
        for (int step = 0; step < MOST_STEPS; step++) {
            file = file == null ? whereabouts.now() : file;
            if (file.is("CLOSED") && !(turns.peek() instanceof Turn.ComeBack)) {
                attendLate();
                afterwards(file);
                return;
            }
            try {
                file = advance(file);
            } catch (MovedOn e) {
                file = null;
            }
        }
        throw new Stuck("still not closed after " + MOST_STEPS + " steps");
    }

    /** One step; the file as it is then, or null if the case may be elsewhere. */
    private FileView advance(FileView file) {
        var turn = turns.poll();
        if (turn != null) {
            play(turn, file);
            return null;
        }
        repeat();
        attendLate();
        if (!plan.turns().isEmpty()) {
            limits.answerDirectives(file);
        }
        return finishing.end(file, plan.story().ending());
    }

    /** Units that were asked to assist only on the way. */
    private void attendLate() {
        if (!plan.turns().isEmpty()) {
            assisting.attend(whereabouts.route());
        }
    }

    private void play(Turn turn, FileView file) {
        switch (turn) {
            case Turn.MissPickUp ignored -> limits.missPickUp(file);
            case Turn.LetExpire ignored -> limits.letExpire(file);
            case Turn.Escalate escalate -> moves.escalate(file, escalate);
            case Turn.GiveBack giveBack -> moves.giveBack(file, giveBack, plan);
            case Turn.Refer refer -> referrals.refer(file, refer, plan);
            case Turn.Lift ignored -> moves.lift(file);
            case Turn.Double ignored -> moves.giveToSecond(file, plan);
            case Turn.Pause ignored -> moves.pause(file);
            case Turn.Extend ignored -> moves.extend(file);
            case Turn.ChangeMediator ignored -> moves.changeMediator(file);
            case Turn.FailCheck ignored -> failCheck(file);
            case Turn.Withdraw ignored -> withdraw(file);
            case Turn.ComeBack ignored -> {
                finishing.reopened(finishing.end(file, plan.story().ending()));
                citizen.seesItOpen();
            }
        }
    }

    private void failCheck(FileView file) {
        var settled = finishing.result(file, plan.story().ending());
        if (settled.is("SETTLED", "UNSETTLED")) {
            finishing.checked(settled, false);
            world.ledger().count(Fact.SENT_BACK);
        }
    }

    private void withdraw(FileView file) {
        handling.signedIn(file);
        if (citizen.withdraw()) {
            whereabouts.until("withdrawal → file closed", "CLOSED");
        }
    }

    /** The applicant is impatient and comes with the same matter again. */
    private void repeat() {
        if (repeated || !plan.citizen().contains(CitizenAct.REPEAT)) {
            return;
        }
        repeated = true;
        var again = senders.sendAgain(plan);
        if (again.joined()) {
            world.ledger().count(Fact.JOINED);
            // A closing before the unit has heard of this would be undone.
            whereabouts.afterJoining(again.id());
        } else {
            world.ledger()
                    .trouble("message " + plan.number() + " came again and was " + again.decision() + " as "
                            + again.caseNo());
        }
    }

    private void afterwards(FileView file) {
        citizen.rate(2 + chance.nextInt(4));
        if (!"WITHDRAWN".equals(file.outcome()) && chance.nextInt(100) < REVISITED) {
            finishing.revisit(file);
        }
    }
}
