package org.fengqiao.deploy.demo.world;

import java.util.Map;
import org.fengqiao.deploy.demo.ledger.Fact;
import org.fengqiao.deploy.demo.plan.CasePlan;
import org.fengqiao.deploy.demo.plan.CitizenAct;
import org.fengqiao.deploy.rest.Answer;

/** The applicant with a case number and a query code, and no account. */
final class Citizen {
    private static final int NOT_FOUND = 404;

    private final World world;
    private final CasePlan plan;
    private final Registration registration;

    Citizen(World world, CasePlan plan, Registration registration) {
        this.world = world;
        this.plan = plan;
        this.registration = registration;
    }

    /** Looks after the case while it is being handled. */
    void follow() {
        if (wants(CitizenAct.MISTYPE)) {
            var answer = world.intake().track(registration.caseNo(), "AAAA2222");
            if (answer.status() != NOT_FOUND) {
                world.ledger().trouble("a wrong query code was answered with " + answer.summary());
            }
            world.ledger().count(Fact.GUESSED_WRONG);
        }
        if (wants(CitizenAct.TRACK)) {
            count(Fact.TRACKED, "tracking", world.intake().track(registration.caseNo(), registration.queryCode()));
        }
        if (wants(CitizenAct.SUPPLEMENT)) {
            count(Fact.SUPPLEMENTED, "supplement", note("supplements", Map.of("text", "补充：当时有两位邻居在场，可以作证。")));
        }
        if (wants(CitizenAct.URGE)) {
            count(Fact.URGED, "urging", note("urges", Map.of("text", "已经过了几天，请问什么时候来调解？")));
        }
    }

    /** Hears that the case goes on after it was closed. */
    void seesItOpen() {
        world.await()
                .until(
                        "reopened case at intake",
                        () -> world.intake().track(registration.caseNo(), registration.queryCode()),
                        answer -> answer.ok() && !answer.text("state").equals("CLOSED"));
    }

    /** Rates the handling once it is over. */
    void rate(int score) {
        if (wants(CitizenAct.RATE)) {
            var answer = world.await()
                    .until(
                            "closed case at intake",
                            () -> note("rating", Map.of("score", score)),
                            sent -> !sent.problem().equals("not-ratable-yet"));
            count(Fact.RATED, "rating", answer);
        }
    }

    /** Takes the matter back; whether the case ends with that, and nobody else's approach about it is left. */
    boolean withdraw() {
        var answer = note("withdrawal", Map.of("reason", "双方已经自行和好，不再需要调解。"));
        if (!answer.ok()) {
            throw new Refused("withdrawal", answer);
        }
        return answer.body().path("caseWithdrawn").asBoolean();
    }

    private boolean wants(CitizenAct act) {
        return plan.citizen().contains(act);
    }

    private Answer note(String what, Map<String, Object> content) {
        return world.intake().note(what, registration, content, "demo-" + what + "-" + plan.number());
    }

    private void count(Fact fact, String what, Answer answer) {
        if (answer.ok()) {
            world.ledger().count(fact);
        } else {
            world.ledger().trouble("a citizen's " + what + " was refused: " + answer.summary());
        }
    }
}
