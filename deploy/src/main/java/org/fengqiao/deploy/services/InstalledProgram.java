package org.fengqiao.deploy.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import org.fengqiao.deploy.StateFolder;
import org.fengqiao.deploy.Trouble;

/**
 * A service's program as it was when it was built, kept apart from the build output: a later build must not pull files
 * from under a running process, and the start-up cache fits exactly these files.
 */
record InstalledProgram(Path folder) {
    static InstalledProgram of(String module, Path checkout, Path programs) {
        var built = checkout.resolve(module).resolve("target/quarkus-app");
        if (!Files.exists(built.resolve("quarkus-run.jar"))) {
            throw new Trouble(module + " is not built (" + built + "); run ./fengqiao up.");
        }
        try {
            var place = programs.resolve(module + "-" + version(built));
            if (!Files.exists(place)) {
                var draft = Files.createTempDirectory(StateFolder.created(programs), module + ".");
                copy(built, draft);
                Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
            }
            return new InstalledProgram(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path jar() {
        return folder.resolve("quarkus-run.jar");
    }

    Path cache(JavaOptions options) {
        return folder.resolve("app-" + options.fingerprint() + ".aot");
    }

    private static String version(Path built) throws IOException {
        try (var files = Files.walk(built)) {
            long newest = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().lastModified())
                    .max()
                    .orElse(0);
            return Long.toString(newest, Character.MAX_RADIX);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.sorted(Comparator.naturalOrder()).toList()) {
                var place = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(place);
                } else {
                    linkOrCopy(file, place);
                }
            }
        }
    }

    private static void linkOrCopy(Path file, Path place) throws IOException {
        try {
            Files.createLink(place, file);
        } catch (FileSystemException | UnsupportedOperationException e) {
            Files.copy(file, place, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
