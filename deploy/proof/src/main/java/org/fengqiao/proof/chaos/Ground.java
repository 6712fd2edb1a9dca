package org.fengqiao.proof.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.deploy.Ports;
import org.fengqiao.deploy.StateFolder;
import org.fengqiao.proof.Rig;
import org.fengqiao.proof.chaos.fault.FaultKind;
import org.fengqiao.proof.chaos.fault.Volume;
import org.fengqiao.proof.chaos.fault.Wire;

/** A rig with everything between its parts that can be disturbed: the disks of its servers and the wires to them. */
final class Ground implements AutoCloseable {
    private static final String NAME = "chaos";

    private final List<Volume> volumes = new ArrayList<>();
    private final List<Wire> wires = new ArrayList<>();
    private final Path otherBuild;
    private final Rig rig;

    /** With another version, built in this checkout, or null. */
    Ground(Path otherBuild) {
        this.otherBuild = otherBuild;
        Volume.releaseBelow(Rig.home(NAME));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Volume.releaseBelow(Rig.home(NAME))));
        rig = Rig.start(NAME, this::prepare, this::wired);
    }

    /** Every service gets a name of its own for the clock file, so that one clock can go wrong alone. */
    private void prepare(Path home) {
        volumes.addAll(Volume.mountBelow(home));
        try {
            for (var service : FaultKind.CLOCK_SKEWED.targets()) {
                Files.createSymbolicLink(
                        StateFolder.created(home).resolve("clock-" + service + ".json"), Path.of("clock.json"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Ports wired(Ports ports) {
        var postgres = new Wire("postgres", ports.postgres());
        var kafka = new Wire("kafka", ports.kafka());
        var sms = new Wire("sms-gateway", ports.sms());
        wires.addAll(List.of(postgres, kafka, sms));
        return ports.through(postgres.port(), kafka.port(), sms.port());
    }

    Rig rig() {
        return rig;
    }

    List<Volume> volumes() {
        return volumes;
    }

    List<Wire> wires() {
        return wires;
    }

    Path otherBuild() {
        return otherBuild;
    }

    @Override
    public void close() {
        rig.close();
        wires.forEach(Wire::close);
        Volume.releaseBelow(Rig.home(NAME));
    }
}
