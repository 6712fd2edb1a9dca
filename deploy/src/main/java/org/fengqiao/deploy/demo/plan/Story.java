package org.fengqiao.deploy.demo.plan;

import static org.fengqiao.contracts.PartnerChannel.ADMINISTRATIVE;
import static org.fengqiao.contracts.PartnerChannel.COURT;
import static org.fengqiao.contracts.PartnerChannel.PETITION;
import static org.fengqiao.contracts.PartnerChannel.POLICE;
import static org.fengqiao.contracts.PartnerChannel.PROCURATORATE;
import static org.fengqiao.deploy.demo.plan.Ending.CONFIRMED;
import static org.fengqiao.deploy.demo.plan.Ending.FAILED;
import static org.fengqiao.deploy.demo.plan.Ending.NOT_ACCEPTED;
import static org.fengqiao.deploy.demo.plan.Ending.ON_SPOT;
import static org.fengqiao.deploy.demo.plan.Ending.ORAL;
import static org.fengqiao.deploy.demo.plan.Ending.REFUSED;
import static org.fengqiao.deploy.demo.plan.Ending.WRITTEN;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.deploy.demo.plan.Turn.ChangeMediator;
import org.fengqiao.deploy.demo.plan.Turn.ComeBack;
import org.fengqiao.deploy.demo.plan.Turn.Double;
import org.fengqiao.deploy.demo.plan.Turn.Escalate;
import org.fengqiao.deploy.demo.plan.Turn.Extend;
import org.fengqiao.deploy.demo.plan.Turn.FailCheck;
import org.fengqiao.deploy.demo.plan.Turn.GiveBack;
import org.fengqiao.deploy.demo.plan.Turn.LetExpire;
import org.fengqiao.deploy.demo.plan.Turn.Lift;
import org.fengqiao.deploy.demo.plan.Turn.MissPickUp;
import org.fengqiao.deploy.demo.plan.Turn.PartnerAnswer;
import org.fengqiao.deploy.demo.plan.Turn.Pause;
import org.fengqiao.deploy.demo.plan.Turn.Refer;
import org.fengqiao.deploy.demo.plan.Turn.Verdict;
import org.fengqiao.deploy.demo.plan.Turn.Withdraw;

/** The courses that cases take, with how many of ten thousand take each; most are settled where they arose. */
public enum Story {
    TALKED_OVER(3500, ORAL),
    AGREED_IN_WRITING(2300, WRITTEN),
    SETTLED_AT_THE_WINDOW(600, ON_SPOT),
    CONFIRMED_BY_COURT(300, CONFIRMED),
    NOT_FOR_MEDIATION(150, NOT_ACCEPTED),
    NO_AGREEMENT(250, FAILED),
    PARTY_REFUSES(120, REFUSED),
    WITHDRAWN(150, ORAL, new Withdraw()),
    ESCALATED(850, WRITTEN, new Escalate(true)),
    ESCALATED_TWICE(180, WRITTEN, new Escalate(true), new Escalate(true)),
    ESCALATION_REFUSED(60, ORAL, new Escalate(false)),
    UNSIGNED(150, ORAL, new MissPickUp()),
    FORGOTTEN(120, WRITTEN, new LetExpire()),
    FORGOTTEN_TO_THE_TOP(40, WRITTEN, new LetExpire(), new LetExpire(), new LetExpire()),
    UNSIGNED_AND_FORGOTTEN(30, ORAL, new MissPickUp(), new LetExpire()),
    LIFTED(60, WRITTEN, new Lift()),
    RETURN_APPROVED(110, ORAL, new GiveBack(Verdict.APPROVED)),
    RETURN_REJECTED(60, ORAL, new GiveBack(Verdict.REJECTED)),
    RETURN_ADJUDICATED(40, WRITTEN, new GiveBack(Verdict.ADJUDICATED)),
    POLICE_SETTLE(110, ORAL, new Refer(POLICE, PartnerAnswer.SETTLE)),
    POLICE_GIVE_BACK(30, ORAL, new Refer(POLICE, PartnerAnswer.GIVE_BACK)),
    COURT_SETTLES(90, ORAL, new Refer(COURT, PartnerAnswer.SETTLE)),
    COURT_DOES_NOT_SETTLE(50, FAILED, new Refer(COURT, PartnerAnswer.NOT_SETTLE)),
    COURT_TAKES_IT(50, FAILED, new Refer(COURT, PartnerAnswer.TAKE_INTO_PROCEDURE)),
    PETITION_OFFICE_SETTLES(60, ORAL, new Refer(PETITION, PartnerAnswer.SETTLE)),
    PETITION_OFFICE_DECLINES(30, ORAL, new Refer(PETITION, PartnerAnswer.DECLINE)),
    DEPARTMENT_SETTLES(150, ORAL, new Refer(ADMINISTRATIVE, PartnerAnswer.SETTLE)),
    DEPARTMENT_DECLINES(40, WRITTEN, new Refer(ADMINISTRATIVE, PartnerAnswer.DECLINE)),
    DEPARTMENT_SILENT(30, ORAL, new Refer(ADMINISTRATIVE, PartnerAnswer.SILENCE)),
    PROCURATORATE_SETTLES(20, ORAL, new Refer(PROCURATORATE, PartnerAnswer.SETTLE)),
    GIVEN_TO_TWO(90, WRITTEN, new Double()),
    EXPERT_ASKED(70, WRITTEN, new Pause()),
    MORE_TIME(60, WRITTEN, new Extend()),
    OTHER_MEDIATOR(60, ORAL, new ChangeMediator()),
    CHECK_FAILS_FIRST(50, WRITTEN, new FailCheck()),
    CAME_BACK(40, WRITTEN, new ComeBack());

    private final int weight;
    private final Ending ending;
    private final List<Turn> turns;

    Story(int weight, Ending ending, Turn... turns) {
        this.weight = weight;
        this.ending = ending;
        this.turns = List.of(turns);
    }

    /** How the case ends. */
    public Ending ending() {
        return ending;
    }

    /** What happens before that, in this order. */
    public List<Turn> turns() {
        return turns;
    }

    static Map<Story, Integer> weights() {
        var weights = new EnumMap<Story, Integer>(Story.class);
        Arrays.stream(values()).forEach(story -> weights.put(story, story.weight));
        return weights;
    }
}
