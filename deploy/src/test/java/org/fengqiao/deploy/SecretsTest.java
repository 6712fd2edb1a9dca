package org.fengqiao.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void drawnOnceAndKept() {
        var file = folder.resolve("secrets.properties");
        var first = Secrets.in(file);
        var second = Secrets.in(file);

        assertThat(second.dataKey()).isEqualTo(first.dataKey());
        assertThat(second.get("board-secret")).isEqualTo(first.get("board-secret"));
        assertThat(Base64.getDecoder().decode(first.dataKey())).hasSize(32);
    }

    @Test
    void onlyTheOwnerReadsThem() throws IOException {
        var file = folder.resolve("secrets.properties");
        Secrets.in(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void missingOnesAreAddedLater() throws IOException {
        var file = folder.resolve("secrets.properties");
        Files.writeString(file, "data-key=abc\n");

        assertThat(Secrets.in(file).dataKey()).isEqualTo("abc");
        assertThat(Secrets.in(file).get("sms-token")).isNotBlank();
    }
}
