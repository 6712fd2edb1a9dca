package org.fengqiao.proof.chaos.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import org.fengqiao.deploy.Network;
import org.fengqiao.deploy.replay.Replay;

/** The broker loses all that it had; the journals fill it again. */
record Emptying(Network network) implements Means {
    @Override
    public void strike() {
        network.process("kafka").kill9();
        var data = network.state().data("kafka");
        try (var paths = Files.walk(data)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(data)) {
                    Files.delete(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void heal() {
        network.part("kafka").start();
        new Replay(network).period(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));
    }
}
