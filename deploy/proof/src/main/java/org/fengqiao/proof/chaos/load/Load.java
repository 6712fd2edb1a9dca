package org.fengqiao.proof.chaos.load;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.county.Village;
import org.fengqiao.deploy.demo.ledger.Latencies;
import org.fengqiao.deploy.demo.ledger.Ledger;
import org.fengqiao.deploy.demo.message.Messages;
import org.fengqiao.deploy.demo.plan.CasePlan;
import org.fengqiao.deploy.demo.plan.Planner;
import org.fengqiao.deploy.demo.time.ClockFile;
import org.fengqiao.deploy.demo.time.Timetable;
import org.fengqiao.deploy.demo.world.Addresses;
import org.fengqiao.deploy.demo.world.Flow;
import org.fengqiao.deploy.demo.world.People;
import org.fengqiao.deploy.demo.world.World;
import org.fengqiao.deploy.rest.Call;
import org.fengqiao.deploy.rest.Rest;
import org.fengqiao.deploy.rest.Token;
import org.fengqiao.deploy.rest.Tokens;
import org.fengqiao.proof.Rig;

/** Keeps people busy in a rig: those of the demonstration, who are patient, and a probe, which is not. */
public final class Load implements AutoCloseable {
    /** The years from here on have their holidays published, so that no limit waits for a calendar. */
    private static final Instant FIRST_MORNING = Instant.parse("2018-03-05T00:30:00Z");

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int SPEED = 10;
    private static final int USERS = 8;
    private static final int CASES = 20;

    private final Meter meter = new Meter();
    private final Ledger ledger = new Ledger();
    private final ClockFile clock;
    private final List<Village> villages;
    private final World world;
    private final Probe probe;
    private final Receiver receiver = new Receiver();
    private final Arrivals arrivals;
    private final Outsider outsider;
    private final long seed;
    private final AtomicInteger decks = new AtomicInteger();
    private int flows;
    private Flow flow;

    public Load(Rig rig, long seed) {
        var network = rig.network();
        var addresses = Addresses.local(network.ports());
        var rest = new Rest(meter, PATIENCE);
        var secrets = network.secrets();
        var people = new People(
                new Tokens(rest, addresses.keycloak(), "fengqiao"),
                secrets.get("accounts-password"),
                secrets.get("portal-secret"),
                secrets.get("hotline-secret"));
        this.seed = seed;
        this.clock = new ClockFile(network.state().clock(), Clock.systemUTC());
        this.villages = rig.villages();
        this.world = World.of(addresses, rest, people, new Timetable(clock, USERS), ledger, new Latencies(), PATIENCE);
        clock.begin(FIRST_MORNING, SPEED);
        this.arrivals = new Arrivals(rig, meter);
        this.probe = new Probe(addresses.intake(), rig.portal(), villages, rest, arrivals::follow);
        this.outsider = new Outsider(rig, probe, ledger);
        subscribe(rest, rig.portal(), Rig.address(network.ports().notification()));
    }

    private void subscribe(Rest rest, Token portal, URI notification) {
        var body = Map.of("url", receiver.address().toString(), "eventTypes", List.of("case.registered.v1"));
        var answer = rest.send(Call.post("subscribe", notification.resolve("/api/v1/subscriptions"), body)
                .as(portal)
                .once(UUID.randomUUID().toString()));
        if (!answer.ok()) {
            throw new Trouble("No subscription: " + answer.summary());
        }
    }

    /** Work begins. */
    public void begin() {
        clock.run(SPEED);
        flow = new Flow(world, "chaos-" + ++flows, this::plans, CASES);
        flow.begin();
        probe.begin();
        outsider.begin();
    }

    /** Nothing new comes in; what there is, is brought to its end. */
    public void finish() {
        probe.stop();
        outsider.stop();
        flow.stop();
        flow.finish(counties());
        clock.run(1);
    }

    private List<CasePlan> plans() {
        var sittings = world.timetable().calendar().sittings();
        return new Planner(villages, seed + decks.getAndIncrement(), sittings).plan(Messages.sample());
    }

    /** The counties of the rig. */
    public Set<String> counties() {
        return villages.stream().map(Village::county).collect(Collectors.toCollection(TreeSet::new));
    }

    public Meter meter() {
        return meter;
    }

    public Ledger ledger() {
        return ledger;
    }

    public World world() {
        return world;
    }

    public Probe probe() {
        return probe;
    }

    /** Who is told by webhook of what the probe registers. */
    public Receiver receiver() {
        return receiver;
    }

    /** Who asks for what is not for him. */
    public Outsider outsider() {
        return outsider;
    }

    /** Simulated time now. */
    public Instant now() {
        return clock.now();
    }

    @Override
    public void close() {
        outsider.close();
        probe.close();
        arrivals.close();
        receiver.close();
    }
}
