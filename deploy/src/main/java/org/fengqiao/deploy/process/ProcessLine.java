package org.fengqiao.deploy.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What Linux tells of a process in one line (proc(5), {@code /proc/PID/stat}): what a handle of the JVM does not, such
 * as whether it only waits to be reaped, and the processor time of its children that have ended.
 */
public final class ProcessLine {
    private static final int TICKS_PER_SECOND = 100;

    /** The words behind the process's name, which may hold anything. */
    private final String[] words;

    private ProcessLine(String line) {
        words = line.substring(line.lastIndexOf(')') + 2).strip().split(" ", -1);
    }

    /** Fails where the process is gone or the system is another one. */
    public static ProcessLine of(ProcessHandle process) throws IOException {
        return new ProcessLine(Files.readString(Path.of("/proc/" + process.pid() + "/stat")));
    }

    boolean zombie() {
        return words[0].equals("Z");
    }

    /** Ticks since this boot. */
    String started() {
        return words[19];
    }

    /** Processor time of the process and of the children that it has reaped: it never goes back. */
    public Duration used() {
        long ticks = 0;
        for (int i = 11; i <= 14; i++) {
            ticks += Long.parseLong(words[i]);
        }
        return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
    }
}
