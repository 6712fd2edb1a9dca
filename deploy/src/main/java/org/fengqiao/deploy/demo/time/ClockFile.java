package org.fengqiao.deploy.demo.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.fengqiao.deploy.rest.Json;

/** The file by which all services of a local network share one simulated time; it can be hurried, never turned back. */
public final class ClockFile {

    /** The services look at the file this often, so that after a change they agree again. */
    private static final Duration NOTICED = Duration.ofMillis(450);

    private final Path file;
    private final Clock real;
    private Setting setting;

    private record Setting(Instant origin, Instant base, double speed) {
        Instant at(Instant now) {
            return base.plusNanos((long) (Duration.between(origin, now).toNanos() * speed));
        }
    }

    public ClockFile(Path file, Clock real) {
        this.file = file;
        this.real = real;
        this.setting = read();
    }

    /** Simulated time now; real time where nobody has simulated yet. */
    public synchronized Instant now() {
        return setting == null ? real.instant() : setting.at(real.instant());
    }

    /** Whether time was simulated here before. */
    public synchronized boolean used() {
        return setting != null;
    }

    /** Begins with a network that holds nothing yet, so that even an earlier time takes nothing back. */
    public synchronized void begin(Instant at, double speed) {
        write(new Setting(real.instant(), at, speed));
    }

    /** Goes on from the present moment at this speed. */
    public synchronized void run(double speed) {
        var now = real.instant();
        write(new Setting(now, setting == null ? now : setting.at(now), speed));
    }

    /** Lets it be this later moment at once; does nothing where it is later already. */
    public synchronized void advanceTo(Instant later) {
        var now = real.instant();
        if (setting != null && setting.at(now).isBefore(later)) {
            write(new Setting(now, later, setting.speed()));
        }
    }

    private Setting read() {
        if (!Files.exists(file)) {
            return null;
        }
        try {
            var json = Json.read(Files.readString(file));
            return new Setting(
                    Instant.parse(json.path("origin").asText()),
                    Instant.parse(json.path("base").asText()),
                    json.path("speed").asDouble(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Setting changed) {
        var json = new LinkedHashMap<String, Object>();
        json.put("origin", changed.origin().toString());
        json.put("base", changed.base().toString());
        json.put("speed", changed.speed());
        try {
            var draft = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(draft, Json.write(json));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        setting = changed;
        settle();
    }

    private static void settle() {
        try {
            Thread.sleep(NOTICED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
