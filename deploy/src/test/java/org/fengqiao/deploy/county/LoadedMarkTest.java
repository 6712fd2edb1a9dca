package org.fengqiao.deploy.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedMarkTest {

    private final County county = County.wenshan();

    @Test
    void shouldKnowAgainWhatWasLoaded(@TempDir Path folder) {
        // Given
        var file = folder.resolve("county.loaded");
        var mark = LoadedMark.of(county, PasswordHash.of("one"));

        // When
        mark.write(file);

        // Then
        assertThat(LoadedMark.of(County.wenshan(), PasswordHash.of("one")).isIn(file))
                .isTrue();
    }

    @Test
    void shouldLoadAgainAfterAPasswordChange(@TempDir Path folder) {
        // Given
        var file = folder.resolve("county.loaded");
        LoadedMark.of(county, PasswordHash.of("one")).write(file);

        // Then
        assertThat(LoadedMark.of(county, PasswordHash.of("two")).isIn(file)).isFalse();
        assertThat(LoadedMark.of(county, PasswordHash.of("one")).isIn(folder.resolve("other")))
                .isFalse();
    }
}
