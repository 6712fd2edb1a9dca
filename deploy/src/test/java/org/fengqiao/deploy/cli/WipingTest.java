package org.fengqiao.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

        Wiping.wipe(state);

        assertThat(folder.resolve("logs")).doesNotExist();
        assertThat(folder.resolve("data")).doesNotExist();
        assertThat(state.programs()).exists();
        assertThat(folder.resolve("notes.txt")).exists();
    }
}
