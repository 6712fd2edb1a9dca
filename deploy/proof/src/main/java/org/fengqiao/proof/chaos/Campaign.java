package org.fengqiao.proof.chaos;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.fengqiao.deploy.process.Part;
import org.fengqiao.deploy.process.Readiness;
import org.fengqiao.proof.Rig;
import org.fengqiao.proof.chaos.check.Evidence;
import org.fengqiao.proof.chaos.check.Honesty;
import org.fengqiao.proof.chaos.check.Violation;
import org.fengqiao.proof.chaos.defect.Defect;
import org.fengqiao.proof.chaos.defect.Sabotage;
import org.fengqiao.proof.chaos.fault.Fault;
import org.fengqiao.proof.chaos.fault.Means;
import org.fengqiao.proof.chaos.fault.Toolbox;
import org.fengqiao.proof.chaos.fault.Volume;
import org.fengqiao.proof.chaos.fault.Wire;
import org.fengqiao.proof.chaos.load.Load;
import org.fengqiao.proof.chaos.load.Outsider;

/** Does one fault after the other to one network: load, fault, load, heal, load, and again, then quiet, check. */
public final class Campaign implements AutoCloseable {
    private static final Duration WARM = Duration.ofSeconds(12);
    private static final Duration BEFORE = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(5);
    private static final Duration UNDER_WAY = Duration.ofSeconds(3);
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(40);
    private static final double RECOVERED = 0.95;

    private final PrintStream out;
    private final Rig rig;
    private final Load load;
    private final Toolbox toolbox;
    private final Sabotage sabotage;
    private final Quiet quiet;
    private final List<Double> rates = new ArrayList<>();

    Campaign(Ground ground, long seed, PrintStream out) {
        this(ground.rig(), ground.volumes(), ground.wires(), ground.otherBuild(), seed, out);
    }

    Campaign(Rig rig, List<Volume> volumes, List<Wire> wires, Path otherBuild, long seed, PrintStream out) {
        var broker = new Broker(rig.network().ports().kafka());
        this.out = out;
        this.rig = rig;
        this.load = new Load(rig, seed);
        this.toolbox = new Toolbox(rig, broker, volumes, wires, otherBuild, load);
        this.sabotage = new Sabotage(rig, broker);
        this.quiet = new Quiet(new Evidence(rig, broker, load));
    }

    /** Work without a fault, so that what follows is not blamed for a cold start; what is wrong already then. */
    public List<Violation> warmUp() {
        load.begin();
        Readiness.pause(WARM);
        return rest();
    }

    /** Faults one after the other while work goes on, then the checks, whose findings stand with the last fault. */
    public List<Run> run(List<Fault> faults) {
        load.begin();
        var runs = new ArrayList<Run>();
        for (var fault : faults) {
            try {
                runs.add(suffer(fault, runs.stream().noneMatch(Run::done)));
            } catch (RuntimeException e) {
                runs.add(Run.broken(fault, e));
                break;
            }
        }
        int last = Math.max(0, runs.stream().filter(Run::done).toList().size() - 1);
        runs.sort(Comparator.comparing(run -> !run.done()));
        runs.set(last, followedByRest(runs.get(last)));
        runs.replaceAll(this::withAnswers);
        return runs;
    }

    /** The same with what was wrong about the answers that came meanwhile, however late. */
    private Run withAnswers(Run run) {
        return run.away() == null
                ? run
                : run.followedBy(Honesty.find(
                        run.fault(),
                        run.away().from(),
                        run.away().to(),
                        load.probe().approaches()));
    }

    private Run followedByRest(Run last) {
        try {
            return last.followedBy(rest());
        } catch (RuntimeException e) {
            return last.followedBy(Run.broken(last.fault(), e).violations());
        }
    }

    private Run suffer(Fault fault, boolean undisturbed) {
        var means = toolbox.means(fault);
        if (means.missing() != null) {
            return Run.skipped(fault, means.missing());
        }
        // After an earlier fault of the series there was load enough while the rate came back.
        Readiness.pause(undisturbed ? BEFORE.plus(fault.after()) : fault.after());
        long struck = System.nanoTime();
        if (undisturbed) {
            long end = struck - UNDER_WAY.toNanos();
            rates.add(load.meter().rate(end - MEASURED.toNanos(), end));
        }
        double before = usual();
        var violations = new ArrayList<Violation>();
        var away = harm(fault, means, violations);
        long mended = away.to();
        var ready = awaitReady(mended);
        if (ready == null) {
            violations.add(new Violation("mending", fault.target(), "not all are ready again within three minutes"));
        }
        return new Run(fault, null, away, before, ready, awaitRate(before * RECOVERED, mended), violations);
    }

    /** The usual rate: that before all faults so far that struck a network at its normal work. */
    private double usual() {
        return rates.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** Strikes, waits and heals; the time in between. */
    private Run.Span harm(Fault fault, Means means, List<Violation> violations) {
        means.strike();
        long from = System.nanoTime();
        Readiness.pause(fault.lasts());
        var away = new Run.Span(from, System.nanoTime());
        try {
            means.heal();
        } catch (RuntimeException e) {
            violations.add(new Violation("mending", fault.target(), "does not come back: " + e.getMessage()));
            rig.network().start(part -> {});
        }
        return away;
    }

    private Duration awaitReady(long mended) {
        while (System.nanoTime() - mended < Duration.ofMinutes(3).toNanos()) {
            if (rig.network().parts().stream().allMatch(Part::ready)) {
                return Duration.ofNanos(System.nanoTime() - mended);
            }
            Readiness.pause(Duration.ofMillis(200));
        }
        return null;
    }

    private Duration awaitRate(double rate, long mended) {
        while (true) {
            long now = System.nanoTime();
            long back = load.meter().reached(rate, mended, now);
            if (back >= 0) {
                return Duration.ofNanos(back - mended);
            }
            if (now - mended > LONGEST_RECOVERY.toNanos()) {
                return null;
            }
            Readiness.pause(Duration.ofMillis(250));
        }
    }

    /** Leaves a wrong behind in a network at rest; what the checks then find that they did not find before. */
    public List<Violation> plant(Defect defect) {
        quiet.look();
        sabotage.plant(defect);
        return quiet.look();
    }

    /** Lets a wrong happen while work goes on; what the checks then find. */
    public List<Violation> sabotage(Function<Sabotage, Means> how) {
        var means = how.apply(sabotage);
        load.begin();
        Readiness.pause(BEFORE);
        means.strike();
        means.heal();
        return rest();
    }

    /** Who asks for what is not for him. */
    public Outsider outsider() {
        return load.outsider();
    }

    /** The means for a fault, to be used by a sabotage. */
    public Means means(Fault fault) {
        return toolbox.means(fault);
    }

    private List<Violation> rest() {
        load.finish();
        var violations = new ArrayList<Violation>();
        load.probe()
                .resolve()
                .forEach(words -> violations.add(new Violation("registration", "probe", "refused again: " + words)));
        load.probe().withdraw();
        violations.addAll(quiet.violations());
        violations.forEach(violation -> out.println("  ! " + violation));
        return violations;
    }

    /** What the load came to. */
    public String summary() {
        return "%d cases of the demonstration, %d registrations of the probe; %s."
                .formatted(
                        load.ledger().cases().size(),
                        load.probe().approaches().size(),
                        load.meter().summary());
    }

    @Override
    public void close() {
        load.close();
    }
}
