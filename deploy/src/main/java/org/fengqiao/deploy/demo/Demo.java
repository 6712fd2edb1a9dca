package org.fengqiao.deploy.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fengqiao.deploy.Network;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.county.CountyLoader;
import org.fengqiao.deploy.county.Village;
import org.fengqiao.deploy.demo.ledger.Latencies;
import org.fengqiao.deploy.demo.ledger.Ledger;
import org.fengqiao.deploy.demo.ledger.TrafficCount;
import org.fengqiao.deploy.demo.message.Message;
import org.fengqiao.deploy.demo.message.Messages;
import org.fengqiao.deploy.demo.plan.Planner;
import org.fengqiao.deploy.demo.time.ClockFile;
import org.fengqiao.deploy.demo.time.Timetable;
import org.fengqiao.deploy.demo.world.Addresses;
import org.fengqiao.deploy.demo.world.Books;
import org.fengqiao.deploy.demo.world.People;
import org.fengqiao.deploy.demo.world.Stage;
import org.fengqiao.deploy.demo.world.World;
import org.fengqiao.deploy.process.Readiness;
import org.fengqiao.deploy.rest.Rest;
import org.fengqiao.deploy.rest.Tokens;

/** One demonstration: simulated time, the people of the loaded county, the messages, and the reckoning at the end. */
public final class Demo {
    /** 2 March 2026, half past eight in the morning in China: the first day of work that a demonstration plays. */
    private static final Instant FIRST_MORNING = Instant.parse("2026-03-02T00:30:00Z");

    private final DemoSettings settings;
    private final List<Village> villages;
    private final ClockFile clock;
    private final Ledger ledger = new Ledger();
    private final Latencies latencies = new Latencies();
    private final TrafficCount traffic = new TrafficCount();
    private final World world;

    private Demo(Network network, DemoSettings settings) {
        this.settings = settings;
        this.villages = CountyLoader.loaded(network).places();
        this.clock = new ClockFile(network.state().clock(), Clock.systemUTC());
        var addresses = Addresses.local(network.ports());
        requireRunning(addresses);
        var rest = new Rest(traffic, settings.patience());
        var secrets = network.secrets();
        var people = new People(
                new Tokens(rest, addresses.keycloak(), "fengqiao"),
                secrets.get("accounts-password"),
                secrets.get("portal-secret"),
                secrets.get("hotline-secret"));
        var timetable = new Timetable(clock, settings.users());
        this.world = World.of(addresses, rest, people, timetable, ledger, latencies, settings.patience());
    }

    /** A demonstration in this network. */
    public static Demo in(Network network, DemoSettings settings) {
        return new Demo(network, settings);
    }

    private static void requireRunning(Addresses addresses) {
        if (!Readiness.answers(addresses.intake().resolve("/q/health/ready"))
                || !Readiness.answers(addresses.supervision().resolve("/q/health/ready"))) {
            throw new Trouble("The network does not run; start it with ./fengqiao up.");
        }
    }

    /** Plays; true if nothing was lost, doubled or stuck. */
    public boolean play(PrintStream out) {
        var messages = messages();
        var counties = villages.stream().map(Village::county).collect(Collectors.toCollection(TreeSet::new));
        var before = Books.of(counties, world);
        var slowDown = new Thread(() -> clock.run(1));
        Runtime.getRuntime().addShutdownHook(slowDown);
        startTime(before);
        var run = Long.toString(clock.now().getEpochSecond(), Character.MAX_RADIX);
        out.printf("Playing %d messages in %d villages, seed %d.%n", messages.size(), villages.size(), settings.seed());
        long begin = System.nanoTime();
        var plans = new Planner(
                        villages, settings.seed(), world.timetable().calendar().sittings())
                .plan(messages);
        try (var progress = new Progress(out, messages.size(), ledger, traffic, clock)) {
            new Stage(world, plans, run).play();
        } finally {
            clock.run(1);
            Runtime.getRuntime().removeShutdownHook(slowDown);
        }
        new Summary(ledger, traffic, latencies, Duration.ofNanos(System.nanoTime() - begin)).print(out);
        return prove(out, counties, before);
    }

    private List<Message> messages() {
        var all = settings.files().isEmpty()
                ? Messages.sample()
                : settings.files().stream()
                        .flatMap(file -> Messages.in(file).stream())
                        .toList();
        return settings.limit() > 0 && settings.limit() < all.size() ? all.subList(0, settings.limit()) : all;
    }

    private void startTime(Books before) {
        if (before.registered() == 0 && !clock.used()) {
            clock.begin(FIRST_MORNING, settings.speed());
        } else {
            clock.run(settings.speed());
        }
    }

    private boolean prove(PrintStream out, Set<String> counties, Books before) {
        var proof = new Proof(world, ledger, counties);
        var findings = proof.findings(before);
        Summary.head(out, "Proof");
        proof.print(out);
        findings.stream().limit(40).forEach(finding -> out.println("  ! " + finding));
        if (findings.size() > 40) {
            out.println("  ! and " + (findings.size() - 40) + " more");
        }
        out.println(findings.isEmpty() ? "  Nothing lost, nothing doubled, nothing stuck." : "  NOT in order.");
        return findings.isEmpty();
    }
}
