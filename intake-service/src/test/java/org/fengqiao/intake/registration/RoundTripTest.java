package org.fengqiao.intake.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.fengqiao.intake.CountingDataSource;
import org.fengqiao.intake.CountingDataSource.Asked;
import org.fengqiao.intake.IntakeTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("登记的开销: 数据库往返次数")
class RoundTripTest extends IntakeTest {

    @Inject
    CountingDataSource counting;

    @Test
    void shouldRegisterInFiveStatements() {
        // Given
        registered(clerk(), registration());

        // When
        List<String> statements = statementsOf(registration());

        // Then
        assertThat(statements)
                .satisfiesExactly(
                        sql -> assertThat(sql).startsWith("INSERT INTO idempotency"),
                        sql -> assertThat(sql).contains("INSERT INTO matter"),
                        sql -> assertThat(sql).contains("INSERT INTO registration", "INSERT INTO case_track"),
                        sql -> assertThat(sql)
                                .contains("INSERT INTO journal ", "INSERT INTO outbox", "INSERT INTO journal_head"),
                        sql -> assertThat(sql).startsWith("UPDATE idempotency"));
    }

    @Test
    void shouldNotCostMoreForMorePartiesAndEvidence() {
        // Given
        Map<String, Object> body = registration();
        body.put("parties", Stream.generate(IntakeTest::applicant).limit(30).toList());
        body.put("evidence", Collections.nCopies(50, Map.of("reference", "oss://a/b", "mediaType", "image/png")));

        // Then
        assertThat(statementsOf(body)).hasSize(5);
    }

    @Test
    void shouldCostOneMoreForASourceId() {
        // Given
        Map<String, Object> body = registration();
        body.put("sourceSystem", "portal");
        body.put("sourceId", UUID.randomUUID().toString());

        // Then
        assertThat(statementsOf(body)).hasSize(6);
    }

    private List<String> statementsOf(Map<String, Object> body) {
        String token = clerk();
        List<Asked> asked = counting.during(() -> register(token, body).statusCode(201));
        String worker = asked.stream()
                .filter(a -> a.sql().startsWith("INSERT INTO idempotency"))
                .findFirst()
                .orElseThrow()
                .thread();
        return asked.stream()
                .filter(a -> a.thread().equals(worker))
                .map(Asked::sql)
                // One in a hundred registrations takes a new block of case numbers, and places are cached for seconds.
                .filter(sql -> !sql.contains("nextval('case_serial')") && !sql.contains("FROM division"))
                .toList();
    }
}
