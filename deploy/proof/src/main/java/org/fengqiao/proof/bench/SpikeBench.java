package org.fengqiao.proof.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.fengqiao.proof.Rig;
import org.fengqiao.proof.bench.Figure.Aim;

/** What happens when far more comes than the machine can carry. */
final class SpikeBench implements Bench {
    private static final List<Integer> SHAPE = List.of(4, 60, 4, 100, 8, 140, 40);
    private static final Pattern ANSWER = Pattern.compile("(\\d+)=(\\d+)");
    private static final List<Integer> HONEST = List.of(429, 503);

    @Override
    public String name() {
        return "spike";
    }

    @Override
    public String what() {
        return "New lives per second in the shape " + SHAPE
                + ", a slice each, whatever the machine can carry (Gatling):"
                + " answers that are neither 2xx nor an honest 429 or 503; the slowest answer in seconds; p99 right after"
                + " the storm beside p99 before it; accepted registrations that supervision does not know.";
    }

    @Override
    public List<Figure> run(Rig rig, Effort effort) throws Exception {
        var lives = new Lives(rig);
        var quiet = new Quiet(rig);
        effort.settle(() -> lives.closed(8, effort.slice()).perSecond());
        List<Double> dishonest = new ArrayList<>();
        List<Double> slowest = new ArrayList<>();
        List<Double> before = new ArrayList<>();
        List<Double> after = new ArrayList<>();
        for (int i = 0; i < effort.pairs(); i++) {
            quiet.await();
            before.add(lives.open(List.of(4), effort.slice()).p99());
            var storm = lives.open(SHAPE, effort.slice().dividedBy(2));
            after.add(lives.open(List.of(4), effort.slice()).p99());
            dishonest.add(dishonest(storm.answers()));
            slowest.add(storm.max() / 1000);
        }
        quiet.await();
        return List.of(
                Figure.alone("answers that are not honest, in all", List.of(sum(dishonest)), Aim.atMost(0)),
                Figure.alone("slowest answer of all", List.of(Collections.max(slowest)), Aim.atMost(5)),
                Figure.pairs("p99 after the storm", after, before, Aim.atMost(1.5)),
                Figure.alone("accepted and lost", List.of(lost(rig)), Aim.atMost(0)));
    }

    private static double sum(List<Double> counts) {
        return counts.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double dishonest(String answers) {
        return ANSWER.matcher(answers)
                .results()
                .filter(answer -> {
                    int code = Integer.parseInt(answer.group(1));
                    return code / 100 != 2 && !HONEST.contains(code);
                })
                .mapToDouble(answer -> Double.parseDouble(answer.group(2)))
                .sum();
    }

    private static double lost(Rig rig) throws SQLException {
        return rig.number("intake", "SELECT count(*) FROM journal WHERE type = 'case.registered.v1'")
                - rig.number("supervision", "SELECT count(*) FROM supervised_case WHERE registered_at IS NOT NULL");
    }
}
