package org.fengqiao.deploy.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProcessLineTest {

    @Test
    @DisplayName("the processor time of a child that has ended stays with its parent")
    void shouldKeepWhatAnEndedChildUsed() throws IOException {
        var shell = new ProcessBuilder(
                        "sh", "-c", "sh -c 'i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done'; echo; cat")
                .start();
        try (BufferedReader output = shell.inputReader()) {
            output.readLine();

            assertThat(shell.descendants()
                            .filter(child -> child.info().command().orElse("").endsWith("sh")))
                    .isEmpty();
            assertThat(ProcessLine.of(shell.toHandle()).used()).isGreaterThan(Duration.ofMillis(20));
        } finally {
            shell.destroyForcibly();
        }
    }
}
