package org.fengqiao.proof.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.fengqiao.deploy.StateFolder;
import org.fengqiao.deploy.process.Readiness;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkewingTest {

    private static final String CLOCK = "{\"origin\":\"2026-01-01T00:00:00Z\",\"base\":\"%s\",\"speed\":10.0}";

    @TempDir
    private Path home;

    @Test
    @DisplayName(
            "only the one service's clock goes wrong, follows the shared one meanwhile, and is right again afterwards")
    void shouldShiftOneClockAndPutItRight() throws Exception {
        // Given
        var fault = new Fault(1, FaultKind.CLOCK_SKEWED, "routing", Duration.ZERO, Duration.ZERO, 4);
        var state = new StateFolder(home, home);
        var own = home.resolve("clock-routing.json");
        Files.writeString(state.clock(), CLOCK.formatted("2018-03-05T00:30:00Z"));
        Files.createSymbolicLink(own, Path.of("clock.json"));
        var skewing = new Skewing(state, fault);
        assertThat(skewing.missing()).isNull();

        // When
        skewing.strike();
        Files.writeString(state.clock(), CLOCK.formatted("2018-03-09T00:30:00Z"));

        // Then
        var wrong = Skewing.shifted(CLOCK.formatted("2018-03-09T00:30:00Z"), Skewing.by(4));
        for (int i = 0; i < 100 && !Files.readString(own).equals(wrong); i++) {
            Readiness.pause(Duration.ofMillis(50));
        }
        assertThat(Files.readString(own)).isEqualTo(wrong).isNotEqualTo(Files.readString(state.clock()));
        assertThat(state.clock("intake")).isEqualTo(state.clock());

        skewing.heal();
        assertThat(Files.readString(own)).isEqualTo(Files.readString(state.clock()));
    }

    @Test
    @DisplayName("without clock files of their own it is skipped")
    void shouldSayWhatIsMissing() {
        var fault = new Fault(1, FaultKind.CLOCK_SKEWED, "routing", Duration.ZERO, Duration.ZERO, 4);

        assertThat(new Skewing(new StateFolder(home, home), fault).missing()).isNotNull();
    }
}
