package org.fengqiao.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;

/** Where one network keeps everything it knows, and where the unpacked server programs lie that networks share. */
public record StateFolder(Path home, Path programs) {
    /** A state folder whose programs are kept beside its data. */
    public static StateFolder at(Path home) {
        return new StateFolder(home, home.resolve("programs"));
    }

    public Path data(String name) {
        return home.resolve("data").resolve(name);
    }

    public Path log(String name) {
        return created(home.resolve("logs")).resolve(name + ".log");
    }

    public Path pid(String name) {
        return created(home.resolve("pids")).resolve(name + ".pid");
    }

    public Path secrets() {
        return home.resolve("secrets.properties");
    }

    public Path ports() {
        return home.resolve("ports.properties");
    }

    public Path clock() {
        return home.resolve("clock.json");
    }

    /** The clock file of one service: the shared one, unless it has been given one of its own. */
    public Path clock(String service) {
        var own = home.resolve("clock-" + service + ".json");
        return Files.exists(own, LinkOption.NOFOLLOW_LINKS) ? own : clock();
    }

    /** Deletes the file, or the folder with all that is in it, if it is there. */
    public static void delete(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (var files = Files.walk(root)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the folder and its parents. */
    public static Path created(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
