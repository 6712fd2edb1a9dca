package org.fengqiao.proof.chaos.fault;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.deploy.StateFolder;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.process.Commands;
import org.fengqiao.deploy.process.Readiness;

/** A file system of its own for one server's data, which can lose its power or run full without harm to the machine. */
public final class Volume {
    private static final long SIZE = 3L << 30;
    private static final long LITTLE = 4096;

    private final Path image;
    private final Path place;

    private Volume(Path image, Path place) {
        this.image = image;
        this.place = place;
    }

    /** Volumes for the data of PostgreSQL and the broker below this home; none where that is not possible. */
    public static List<Volume> mountBelow(Path home) {
        if (!"root".equals(System.getProperty("user.name"))
                || Commands.run(List.of("mkfs.ext4", "-V")).code() != 0) {
            return List.of();
        }
        var volumes = new ArrayList<Volume>();
        for (var name : List.of("postgres", "kafka")) {
            var volume = new Volume(
                    StateFolder.created(home.resolve("volumes")).resolve(name + ".img"),
                    StateFolder.created(home.resolve("data").resolve(name)));
            try {
                volume.make();
            } catch (Trouble e) {
                return List.of();
            }
            volumes.add(volume);
        }
        return volumes;
    }

    /** Takes away whatever an earlier campaign left mounted below this home. */
    public static void releaseBelow(Path home) {
        for (var name : List.of("postgres", "kafka")) {
            var place = home.resolve("data").resolve(name);
            if (mounted(place)) {
                Commands.run(List.of("umount", "-l", place.toString()));
            }
        }
    }

    /** The server whose data lies here. */
    String server() {
        return place.getFileName().toString();
    }

    private void make() {
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        done("mkfs.ext4", "-q", "-F", "-m", "0", image.toString());
        mount();
        done("rmdir", place.resolve("lost+found").toString());
    }

    /** From this moment on nothing more is written, and what was not written through is lost. */
    void cut() {
        PowerSwitch.cut(place);
    }

    /** The power is back. */
    void restore() {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (Commands.run(List.of("umount", place.toString())).code() != 0) {
            if (System.nanoTime() > end) {
                throw new Trouble(place + " is still in use.");
            }
            Readiness.pause(Duration.ofMillis(200));
        }
        mount();
    }

    /** Leaves no free byte. */
    void fill() {
        try {
            long free = Files.getFileStore(place).getUsableSpace();
            for (int part = 0; free > LITTLE && part < 100; part++) {
                var filler = place.resolve("filler-" + part).toString();
                if (Commands.run(List.of("fallocate", "-l", String.valueOf(free), filler))
                                .code()
                        != 0) {
                    Files.deleteIfExists(Path.of(filler));
                    free = free * 9 / 10;
                } else {
                    free = Files.getFileStore(place).getUsableSpace();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the space back. */
    void free() {
        try (var files = Files.list(place)) {
            for (var file : files.filter(path -> path.getFileName().toString().startsWith("filler-"))
                    .toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void mount() {
        done("mount", "-o", "loop", image.toString(), place.toString());
    }

    private static boolean mounted(Path place) {
        return Files.exists(place)
                && Commands.run(List.of("mountpoint", "-q", place.toString())).code() == 0;
    }

    private static void done(String... command) {
        var outcome = Commands.run(List.of(command));
        if (outcome.code() != 0) {
            throw new Trouble(
                    String.join(" ", command) + ": " + outcome.output().strip());
        }
    }
}
