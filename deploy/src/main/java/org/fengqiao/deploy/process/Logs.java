package org.fengqiao.deploy.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Finds in a log what an operator wants to read. */
public final class Logs {
    private static final int TAIL = 64 * 1024;
    private static final Pattern TELLING =
            Pattern.compile("ERROR|FATAL|Exception|[Ee]rror:|Caused by|could not|cannot|denied|No space");

    private Logs() {}

    /** The last lines of the log. */
    public static List<String> tail(Path log, int lines) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(0, file.length() - TAIL);
            var bytes = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(bytes);
            var all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The last line since the latest start that names a failure, otherwise the last line. */
    public static String lastTelling(Path log) {
        var lines = tail(log, 400);
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("--- started")) {
                start = i + 1;
            }
        }
        var recent = lines.subList(start, lines.size());
        return recent.reversed().stream()
                .filter(line -> TELLING.matcher(line).find())
                .findFirst()
                .or(() -> recent.reversed().stream()
                        .filter(line -> !line.isBlank())
                        .findFirst())
                .orElse("it wrote nothing")
                .strip();
    }
}
