package org.fengqiao.proof.chaos.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.fengqiao.deploy.StateFolder;
import org.fengqiao.deploy.process.Readiness;
import org.fengqiao.deploy.rest.Json;

/** The clock of one service alone is minutes or hours ahead or behind. */
final class Skewing implements Means {
    private static final int LEAST_MINUTES = 5;
    private static final int MOST_MINUTES = 180;
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Path shared;
    private final Path own;
    private final Duration by;
    private final Thread following = Thread.ofPlatform().daemon().name("skew").unstarted(this::follow);
    private volatile boolean over;

    Skewing(StateFolder state, Fault fault) {
        this.shared = state.clock();
        this.own = state.clock(fault.target());
        this.by = by(fault.seed());
    }

    /** By how much the clock is wrong. */
    static Duration by(long seed) {
        var chance = new Random(seed);
        int minutes = LEAST_MINUTES + chance.nextInt(MOST_MINUTES - LEAST_MINUTES + 1);
        return Duration.ofMinutes(chance.nextBoolean() ? minutes : -minutes);
    }

    @Override
    public String missing() {
        return Files.isSymbolicLink(own) ? null : "the services have no clock files of their own";
    }

    @Override
    public void strike() {
        following.start();
    }

    /** Others go on steering the shared clock meanwhile. */
    private void follow() {
        String last = null;
        while (!over) {
            try {
                var now = Files.readString(shared);
                if (!now.equals(last)) {
                    var draft = own.resolveSibling(own.getFileName() + ".new");
                    Files.writeString(draft, shifted(now, by));
                    replace(draft);
                    last = now;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Readiness.pause(LOOK);
        }
    }

    static String shifted(String clock, Duration by) {
        var json = (ObjectNode) Json.read(clock);
        json.put("base", Instant.parse(json.path("base").asText()).plus(by).toString());
        return Json.write(json);
    }

    @Override
    public void heal() {
        over = true;
        try {
            following.join();
            var link = own.resolveSibling(own.getFileName() + ".new");
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, shared.getFileName());
            replace(link);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void replace(Path draft) throws IOException {
        Files.move(draft, own, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
