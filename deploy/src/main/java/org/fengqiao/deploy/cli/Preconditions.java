package org.fengqiao.deploy.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fengqiao.deploy.StateFolder;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.process.Part;
import org.fengqiao.deploy.process.Readiness;

/** What must hold before anything is started, so that it fails at once and in plain words. */
final class Preconditions {
    private static final long NEEDED_BYTES = 1024L * 1024 * 1024;

    private Preconditions() {}

    static void check(StateFolder state, Collection<Part> parts) {
        space(state);
        ports(parts);
    }

    private static void space(StateFolder state) {
        try {
            long free = Files.getFileStore(StateFolder.created(state.home())).getUsableSpace();
            if (free < NEEDED_BYTES) {
                throw new Trouble("Only " + free / 1024 / 1024 + " MiB free on the disk of " + state.home() + "; "
                        + NEEDED_BYTES / 1024 / 1024 + " MiB are needed.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ports(Collection<Part> parts) {
        var taken = parts.stream()
                .filter(part -> !part.process().running())
                .flatMap(part -> part.ports().entrySet().stream())
                .filter(port -> Readiness.listening(port.getValue()))
                .map(port -> "port " + port.getValue() + " (" + port.getKey()
                        + ") is used by another program, move it with " + variable(port.getKey()))
                .collect(Collectors.joining("; "));
        if (!taken.isEmpty()) {
            throw new Trouble(Character.toUpperCase(taken.charAt(0)) + taken.substring(1) + "=<port>.");
        }
    }

    private static String variable(String part) {
        var name = part.toUpperCase(Locale.ROOT).replace('-', '_');
        return "FENGQIAO_PORT_" + (name.equals("SMS_GATEWAY") ? "SMS" : name);
    }
}
