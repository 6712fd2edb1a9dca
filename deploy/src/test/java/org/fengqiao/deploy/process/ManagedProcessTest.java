package org.fengqiao.deploy.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fengqiao.deploy.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedProcessTest {
    @TempDir
    Path folder;

    private ManagedProcess process;

    @BeforeEach
    void process() {
        process = new ManagedProcess("sleeper", folder.resolve("pid"), folder.resolve("log"));
    }

    @AfterEach
    void kill() {
        process.kill9();
    }

    @Test
    void isFoundAgainThroughItsPidFile() {
        start("sleep 60");

        var again = new ManagedProcess("sleeper", folder.resolve("pid"), folder.resolve("log"));

        assertThat(again.running()).isTrue();
        assertThat(again.pid()).isEqualTo(process.pid());
    }

    @Test
    void stopEndsItAndForgetsIt() {
        start("sleep 60");
        process.stop("TERM", Duration.ofSeconds(5));

        assertThat(process.running()).isFalse();
        assertThat(folder.resolve("pid")).doesNotExist();
    }

    @Test
    void killTakesTheChildrenAlong() {
        start("sleep 60 & sleep 60");
        var handle = process.handle().orElseThrow();
        Readiness.await(
                process, Duration.ofSeconds(5), () -> handle.descendants().count() == 2);
        var children = handle.descendants().toList();
        process.kill9();

        assertThat(process.running()).isFalse();
        assertThat(children).noneMatch(PidFile::alive);
    }

    @Test
    void aStrangersNumberIsNotOurs() throws IOException {
        start("sleep 60");
        var born = Files.readString(folder.resolve("pid")).split(" ", -1)[1];
        process.kill9();
        Files.writeString(folder.resolve("pid"), ProcessHandle.current().pid() + " " + born);

        assertThat(process.running()).isFalse();
    }

    @Test
    void aTornPidFileMeansNotRunning() throws IOException {
        Files.writeString(folder.resolve("pid"), "12");

        assertThat(process.running()).isFalse();
    }

    @Test
    void anEarlyEndIsToldWithItsLastWords() {
        start("echo 'FATAL: no such thing'; exit 1");

        assertThatThrownBy(() -> Readiness.await(process, Duration.ofSeconds(5), () -> false))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("sleeper ended while starting: FATAL: no such thing")
                .hasMessageContaining(folder.resolve("log").toString());
    }

    private void start(String script) {
        process.start(List.of("sh", "-c", script), Map.of(), folder);
    }
}
