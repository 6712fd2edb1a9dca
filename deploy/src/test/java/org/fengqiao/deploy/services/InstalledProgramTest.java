package org.fengqiao.deploy.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import org.fengqiao.deploy.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledProgramTest {
    @TempDir
    Path folder;

    @Test
    void aNewBuildGetsAPlaceOfItsOwn() throws IOException {
        build("one", 1000);
        var first = install();
        build("two", 2000);
        var second = install();

        assertThat(first.jar()).hasContent("one");
        assertThat(second.jar()).hasContent("two");
        assertThat(install()).isEqualTo(second);
    }

    @Test
    void oldPlacesAreClearedAway() throws IOException {
        build("one", 1000);
        var first = install();
        build("two", 2000);
        var second = install();

        OldPrograms.remove(folder.resolve("programs"), Set.of(second.folder()));

        assertThat(first.folder()).doesNotExist();
        assertThat(second.folder()).exists();
    }

    @Test
    void whatIsNotBuiltIsSaid() {
        assertThatThrownBy(this::install).isInstanceOf(Trouble.class).hasMessageContaining("x-service is not built");
    }

    private InstalledProgram install() {
        return InstalledProgram.of("x-service", folder, folder.resolve("programs"));
    }

    private void build(String content, long time) throws IOException {
        var built = Files.createDirectories(folder.resolve("x-service/target/quarkus-app"));
        Files.deleteIfExists(built.resolve("quarkus-run.jar"));
        Files.writeString(built.resolve("quarkus-run.jar"), content);
        Files.setLastModifiedTime(built.resolve("quarkus-run.jar"), FileTime.fromMillis(time));
    }
}
