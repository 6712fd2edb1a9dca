package org.fengqiao.deploy.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {
    @TempDir
    Path folder;

    @Test
    void namesTheFailureOfTheLatestStart() throws IOException {
        var log = Files.writeString(folder.resolve("log"), """
                --- started yesterday
                ERROR of yesterday
                --- started today
                all is well
                ERROR: the port is taken
                shutting down
                """);

        assertThat(Logs.lastTelling(log)).isEqualTo("ERROR: the port is taken");
        assertThat(Logs.tail(log, 2)).containsExactly("ERROR: the port is taken", "shutting down");
    }

    @Test
    void otherwiseTheLastWords() throws IOException {
        var log = Files.writeString(folder.resolve("log"), "ERROR before\n--- started\none\ntwo\n\n");

        assertThat(Logs.lastTelling(log)).isEqualTo("two");
    }

    @Test
    void aMissingLogIsNoFailure() {
        assertThat(Logs.lastTelling(folder.resolve("none"))).isEqualTo("it wrote nothing");
    }
}
