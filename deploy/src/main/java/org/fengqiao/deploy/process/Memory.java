package org.fengqiao.deploy.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Reads how much memory a process and its children occupy; pages they share are counted once. */
public final class Memory {
    private static final List<String> SOURCES = List.of("smaps_rollup Pss:", "status VmRSS:");

    private Memory() {}

    /** Resident MiB, or 0 where the system does not tell. */
    public static long residentMiB(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(one -> residentKiB(one.pid()))
                        .sum()
                / 1024;
    }

    private static long residentKiB(long pid) {
        return SOURCES.stream()
                .map(source -> source.split(" ", -1))
                .map(source -> value(Path.of("/proc", String.valueOf(pid), source[0]), source[1]))
                .flatMapToLong(OptionalLong::stream)
                .findFirst()
                .orElse(0);
    }

    private static OptionalLong value(Path file, String label) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(label))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst();
        } catch (IOException | java.io.UncheckedIOException e) {
            return OptionalLong.empty();
        }
    }
}
