package org.fengqiao.deploy.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengqiao.deploy.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
    @TempDir
    Path folder;

    @Test
    void secondCommandIsToldWhoWorks() {
        try (var lock = FolderLock.on(folder)) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> FolderLock.on(folder))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void whatADeadCommandLeftDoesNotHinder() throws IOException {
        Files.writeString(folder.resolve("lock"), "999999");

        try (var lock = FolderLock.on(folder)) {
            assertThat(lock).isNotNull();
        }
    }
}
