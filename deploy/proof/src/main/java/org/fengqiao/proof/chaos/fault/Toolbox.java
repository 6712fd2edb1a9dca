package org.fengqiao.proof.chaos.fault;

import java.nio.file.Path;
import java.util.List;
import org.fengqiao.deploy.Checkout;
import org.fengqiao.proof.Rig;
import org.fengqiao.proof.chaos.Broker;
import org.fengqiao.proof.chaos.load.Load;
import org.fengqiao.proof.chaos.load.Receiver;

/** Finds the means by which a fault is done to a rig. */
public final class Toolbox {
    /** What the keys of records begin with that only a fault has written. */
    public static final String STRANGERS_KEY = Records.Poison.KEY;

    private final Rig rig;
    private final Broker broker;
    private final List<Volume> volumes;
    private final List<Wire> wires;
    private final Path otherBuild;
    private final Load load;

    /**
     * What can be done to a rig, as far as it has disks and wires for it.
     *
     * @param otherBuild a checkout in which another version is built, or null
     */
    public Toolbox(Rig rig, Broker broker, List<Volume> volumes, List<Wire> wires, Path otherBuild, Load load) {
        this.rig = rig;
        this.broker = broker;
        this.volumes = volumes;
        this.wires = wires;
        this.otherBuild = otherBuild;
        this.load = load;
    }

    /** The means for one fault; used once. */
    public Means means(Fault fault) {
        var network = rig.network();
        return switch (fault.kind()) {
            case SERVICE_KILLED, POSTGRES_KILLED, KAFKA_KILLED, KEYCLOAK_KILLED, RECEIVER_KILLED ->
                new Killing(network, fault.target());
            case PAUSED, RECEIVER_PAUSED -> new Pausing(network, fault.target());
            case BACKENDS_TERMINATED -> new Sessions.Terminated(rig);
            case CONNECTIONS_EXHAUSTED -> new Sessions.Exhausted(rig);
            case IDLE_TRANSACTION -> new Sessions.Idle(rig);
            case BROKER_EMPTIED -> new Emptying(network);
            case POISON -> new Records.Poison(broker, fault);
            case REPEATED -> new Records.Repeated(broker, fault);
            case OFFSETS_RESET -> new Records.ReadAgain(broker, fault, network);
            case GATEWAY_FAILING -> new Outage(network.smsGateway());
            case WEBHOOK_FAILING -> new Unwell(load.receiver(), Receiver.Mood.FAILING);
            case WEBHOOK_HANGING -> new Unwell(load.receiver(), Receiver.Mood.HANGING);
            case WEBHOOK_AMBIGUOUS -> new Unwell(load.receiver(), Receiver.Mood.AMBIGUOUS);
            case CROWDED -> new Crowding(new Killing(network, fault.target()), load.probe());
            case CLOCK_SKEWED -> new Skewing(network.state(), fault);
            case SYSTEM_CLOCK_JUMPS -> new Jumping(network, fault);
            case LATER_VERSION -> new LaterVersion(network, broker, fault.target());
            case INSTANCE_KILLED -> doubling(new Killing(network, fault.target()), fault, Checkout.root());
            case HOLDER_PAUSED -> doubling(new Pausing(network, fault.target()), fault, Checkout.root());
            case OTHER_BUILD ->
                otherBuild == null
                        ? new Missing("no --other-build in which another version is built")
                        : doubling(new Killing(network, fault.target()), fault, otherBuild);
            case KEYS_ROTATED -> new Keys.Rotated(network, fault);
            case KEYS_UNREACHABLE -> new Keys.Unreachable(network, fault.target());
            case POWER_CUT -> new Disks.PowerCut(network, volumes, fault.target());
            case WIRE_STALLED -> Disturbing.of(wires, fault.target(), Wire.Mood.STALLED);
            case WIRE_ONE_WAY, GATEWAY_AMBIGUOUS -> Disturbing.of(wires, fault.target(), Wire.Mood.NO_WAY_BACK);
            case WIRE_LOSSY -> new Losing(network.part(fault.target()).port());
            case WIRE_TORN -> Disturbing.of(wires, fault.target(), Wire.Mood.TORN);
            case DISK_FULL -> new Disks.Full(rig, volumes, fault.target());
        };
    }

    private Means doubling(Means harm, Fault fault, Path build) {
        return new Doubling(harm, rig.network().services().another(fault.target(), 2, build));
    }
}
