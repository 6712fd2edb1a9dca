package org.fengqiao.deploy.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/** Deletes programs of earlier builds that no process runs any more. */
final class OldPrograms {
    private OldPrograms() {}

    static void remove(Path programs, Set<Path> current) {
        var commands = ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .collect(Collectors.joining("\n"));
        try (var folders = Files.list(programs)) {
            for (var folder : folders.toList()) {
                if (folder.getFileName().toString().contains("-service-")
                        && !current.contains(folder)
                        && !commands.contains(folder.toString())) {
                    delete(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
