package org.fengqiao.proof.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fengqiao.deploy.process.Commands;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JumpingTest {
    private static final long TOLERATED_SECONDS = 30;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("a program's clock is wrong by what its file says, and right again when it says nothing of it")
    void shouldShowTheWrongTime() {
        assumeThat(Jumping.library()).as("libfaketime").isNotNull();
        var file = folder.resolve("clocks").resolve("intake");

        for (var by : List.of(Duration.ofMinutes(-90), Duration.ofHours(3), Duration.ZERO)) {
            Jumping.set(file, by);

            assertThat(seconds(file) - Instant.now().getEpochSecond())
                    .as(by.toString())
                    .isBetween(by.toSeconds() - TOLERATED_SECONDS, by.toSeconds() + TOLERATED_SECONDS);
        }
    }

    private static long seconds(Path file) {
        return Long.parseLong(Commands.run(List.of("date", "+%s"), Jumping.environment(file))
                .output()
                .strip());
    }
}
