package org.fengqiao.deploy.cli;

import java.util.Collection;
import java.util.List;
import org.fengqiao.deploy.StateFolder;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.process.Part;
import org.fengqiao.deploy.process.Readiness;

/** Deletes a network's state by name, never a whole folder that may hold something else; programs are no state. */
final class Wiping {
    private static final List<String> STATE =
            List.of("data", "logs", "pids", "secrets.properties", "ports.properties", "clock.json");

    private Wiping() {}

    /** Nothing is deleted under a server that still works on it, be it one that the pid files do not know. */
    static void wipe(StateFolder state, Collection<Part> parts) {
        parts.stream()
                .filter(part -> Readiness.listening(part.port()))
                .findFirst()
                .ifPresent(part -> {
                    throw new Trouble("Nothing was deleted: something still listens on port " + part.port() + " ("
                            + part.name() + "). Stop it first.");
                });
        STATE.forEach(name -> StateFolder.delete(state.home().resolve(name)));
    }
}
