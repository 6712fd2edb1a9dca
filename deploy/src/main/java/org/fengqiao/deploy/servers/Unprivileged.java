package org.fengqiao.deploy.servers;

import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.process.Commands;

/** PostgreSQL refuses to run as root; a user namespace of its own makes it an ordinary user there. */
final class Unprivileged {
    private Unprivileged() {}

    static List<String> command(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        if (Commands.run(List.of("unshare", "-U", "true")).code() != 0) {
            throw new Trouble(
                    "PostgreSQL does not run as root and user namespaces are not allowed here; start as another user.");
        }
        return Stream.concat(Stream.of("unshare", "-U"), command.stream()).toList();
    }
}
