package org.fengqiao.proof.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VolumeTest {

    @TempDir
    private Path home;

    private Volume volume;
    private Path data;

    @BeforeEach
    void mount() {
        var volumes = Volume.mountBelow(home);
        assumeThat(volumes).as("root, loop devices and ext4").isNotEmpty();
        volume = volumes.getFirst();
        data = home.resolve("data").resolve(volume.server());
    }

    @AfterEach
    void release() {
        Volume.releaseBelow(home);
    }

    @Test
    @DisplayName("a power cut takes what was not written through, and nothing else")
    void shouldLoseOnlyWhatWasNotWrittenThrough() throws IOException {
        writeThrough(data.resolve("kept"), "kept");
        Files.writeString(data.resolve("lost"), "lost");

        volume.cut();

        assertThatThrownBy(() -> Files.writeString(data.resolve("later"), "later"))
                .isInstanceOf(IOException.class);
        volume.restore();
        assertThat(data.resolve("kept")).hasContent("kept");
        assertThat(data.resolve("lost")).doesNotExist();
    }

    @Test
    @DisplayName("a full volume takes nothing until it is freed")
    void shouldTakeNothingWhileFull() throws IOException {
        volume.fill();

        assertThatThrownBy(() -> writeThrough(data.resolve("more"), "more".repeat(10_000)))
                .isInstanceOf(IOException.class);
        volume.free();
        writeThrough(data.resolve("more"), "more");
        assertThat(data.resolve("more")).hasContent("more");
    }

    private static void writeThrough(Path file, String text) throws IOException {
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        try (var folder = FileChannel.open(file.getParent())) {
            folder.force(true);
        }
    }
}
