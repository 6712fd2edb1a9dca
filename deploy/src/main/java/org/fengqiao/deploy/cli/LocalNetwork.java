package org.fengqiao.deploy.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.fengqiao.deploy.Network;
import org.fengqiao.deploy.Ports;
import org.fengqiao.deploy.StateFolder;

/** The network that the script's folder and the environment describe; ports once chosen stay until wiped. */
final class LocalNetwork {
    private LocalNetwork() {}

    static StateFolder state() {
        return new StateFolder(
                Path.of(System.getProperty("fengqiao.home")).toAbsolutePath(),
                Path.of(System.getProperty("fengqiao.programs")).toAbsolutePath());
    }

    static Network open() {
        var state = state();
        var variables = new HashMap<>(remembered(state.ports()));
        variables.putAll(System.getenv());
        return Network.at(state, Ports.from(variables));
    }

    static Network openWithFreePorts() {
        var state = state();
        return Network.at(state, Files.exists(state.ports()) ? Ports.from(remembered(state.ports())) : Ports.free());
    }

    static void remember(Network network) {
        var lines = network.ports().variables().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
        try {
            Files.writeString(network.state().ports(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> remembered(Path file) {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
