package org.fengqiao.deploy.demo.world;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.fengqiao.deploy.demo.ledger.CaseEntry;
import org.fengqiao.deploy.demo.plan.CasePlan;

/** Puts all scripts on the timetable and plays them; nobody leaves before every case is at its end. */
public final class Stage {
    private final World world;
    private final List<CasePlan> plans;
    private final List<CaseScript> scripts;

    /**
     * A stage for these plans.
     *
     * @param run distinguishes this demonstration from others in the same network
     */
    public Stage(World world, List<CasePlan> plans, String run) {
        var senders = new Senders(world, run);
        this.world = world;
        this.plans = plans;
        this.scripts =
                plans.stream().map(plan -> new CaseScript(world, senders, plan)).toList();
    }

    /** Plays everything, the first messages arriving at the next sitting. */
    public void play() {
        var timetable = world.timetable();
        var begin = timetable.calendar().sittingFrom(timetable.now().minusSeconds(60));
        for (int i = 0; i < scripts.size(); i++) {
            timetable.begin(arrival(begin, plans.get(i)), scripts.get(i)::play);
        }
        timetable.run();
        rescue();
        Directives.answerAll(
                world, plans.stream().map(plan -> plan.village().county()).collect(Collectors.toSet()));
    }

    private Instant arrival(Instant begin, CasePlan plan) {
        return world.timetable().calendar().sitting(begin, plan.sitting());
    }

    private void rescue() {
        var open = world.ledger().open().stream().map(CaseEntry::caseNo).collect(Collectors.toSet());
        var timetable = world.timetable();
        scripts.stream()
                .filter(script -> open.contains(script.opened()))
                .forEach(script -> timetable.begin(timetable.now(), script::rescue));
        timetable.run();
    }
}
