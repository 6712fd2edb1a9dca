package org.fengqiao.proof.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.regex.Pattern;
import org.fengqiao.deploy.process.Commands;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LosingTest {
    private static final int WORDS = 60;

    @Test
    @DisplayName("packets are lost while it lasts, what was said arrives all the same, and no rule stays behind")
    void shouldLosePacketsAndLeaveNoRule() throws Exception {
        try (var server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            int port = server.getLocalPort();
            var losing = new Losing(port);
            assumeThat(losing.missing()).as("root and iptables").isNull();
            losing.strike();
            try {
                for (int word = 0; word < WORDS && lost(port) == 0; word++) {
                    assertThat(echoed(server, word)).isEqualTo(word);
                }
                assertThat(lost(port)).isPositive();
            } finally {
                losing.heal();
            }
            assertThat(rules()).doesNotContain("dpt:" + port).doesNotContain("spt:" + port);
        }
    }

    private static int echoed(ServerSocket server, int word) throws IOException {
        try (var client = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort());
                var guest = server.accept()) {
            client.getOutputStream().write(word);
            guest.getOutputStream().write(guest.getInputStream().read());
            return client.getInputStream().read();
        }
    }

    private static int lost(int port) {
        return Pattern.compile("^\\s*(\\d+).*[ds]pt:" + port + "\\b", Pattern.MULTILINE)
                .matcher(rules())
                .results()
                .mapToInt(rule -> Integer.parseInt(rule.group(1)))
                .sum();
    }

    private static String rules() {
        return Commands.run(List.of("iptables", "-w", "-n", "-v", "-x", "-L", "INPUT"))
                .output();
    }
}
