package org.fengqiao.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class OlderVersionTest {

    private final Flyway flyway;
    private final DataSource database;

    OlderVersionTest(Flyway flyway, DataSource database) {
        this.flyway = flyway;
        this.database = database;
    }

    @AfterEach
    void forget() {
        Sql.update(database, "DELETE FROM flyway_schema_history WHERE version = '999'", s -> {});
    }

    @Test
    @DisplayName(
            "a version starts over a database that a later one has changed already: two run side by side, and back")
    void shouldStartOverALaterDatabase() {
        // Given
        Sql.update(database, """
                INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum,
                                                   installed_by, execution_time, success)
                VALUES (9999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'later', 1, true)""", s -> {});

        // When, Then
        assertThatCode(flyway::migrate).doesNotThrowAnyException();
    }
}
