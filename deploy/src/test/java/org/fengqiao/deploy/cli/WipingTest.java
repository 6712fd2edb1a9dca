package org.fengqiao.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fengqiao.deploy.Network;
import org.fengqiao.deploy.Ports;
import org.fengqiao.deploy.StateFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WipingTest {
    @TempDir
    Path folder;

    @Test
    void deletesItsOwnAndNothingElse() throws IOException {
        var state = StateFolder.at(folder);
        Files.writeString(state.log("intake"), "line");
        Files.createDirectories(state.data("postgres").resolve("base"));
        Files.createDirectories(state.programs());
        Files.writeString(folder.resolve("notes.txt"), "mine");

        Wiping.wipe(state, List.of());

        assertThat(folder.resolve("logs")).doesNotExist();
        assertThat(folder.resolve("data")).doesNotExist();
        assertThat(state.programs()).exists();
        assertThat(folder.resolve("notes.txt")).exists();
    }

    @Test
    void deletesNothingUnderAServerThatStillListens() throws IOException {
        var state = StateFolder.at(folder);
        Files.createDirectories(state.data("postgres"));
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var free = Ports.free().variables();
            free.put("FENGQIAO_PORT_POSTGRES", String.valueOf(server.getLocalPort()));
            var parts = Network.at(state, Ports.from(free)).parts();

            assertThatThrownBy(() -> Wiping.wipe(state, parts))
                    .hasMessageContaining(String.valueOf(server.getLocalPort()))
                    .hasMessageContaining("postgres");
        }
        assertThat(state.data("postgres")).exists();
    }
}
