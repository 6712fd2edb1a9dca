package org.fengqiao.deploy.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleLockTest {
    @TempDir
    Path folder;

    @Test
    void removedWhenItsNumberIsAnotherProgram() throws IOException {
        var lock = Files.writeString(
                folder.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n/data\n");

        StaleLock.remove(lock);

        assertThat(lock).doesNotExist();
    }

    @Test
    void leftToPostgresWhenTheProcessIsGone() throws IOException {
        var lock = Files.writeString(folder.resolve("postmaster.pid"), "99999999\n/data\n");

        StaleLock.remove(lock);

        assertThat(lock).exists();
    }
}
