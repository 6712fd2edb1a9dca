package org.fengqiao.deploy;

import java.nio.file.Path;
import org.fengqiao.deploy.servers.Servers;

/** One county's network on this machine: its servers and services, its state folder, its ports. */
public final class Network {
    private final StateFolder state;
    private final Ports ports;
    private final Secrets secrets;
    private final Servers servers;

    private Network(StateFolder state, Ports ports) {
        this.state = state;
        this.ports = ports;
        this.secrets = Secrets.in(state.secrets());
        this.servers = new Servers(Checkout.root().resolve("deploy/target/servers"), state, ports, secrets);
    }

    /** The network whose state lies in the folder. */
    public static Network at(StateFolder state, Ports ports) {
        return new Network(state, ports);
    }

    /** The network whose state lies in the folder, with server programs of its own. */
    public static Network at(Path folder, Ports ports) {
        return at(StateFolder.at(folder), ports);
    }

    public StateFolder state() {
        return state;
    }

    public Ports ports() {
        return ports;
    }

    public Secrets secrets() {
        return secrets;
    }

    public Servers servers() {
        return servers;
    }
}
