package org.fengqiao.proof.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.fengqiao.proof.chaos.fault.Fault;
import org.fengqiao.proof.chaos.fault.FaultKind;
import org.fengqiao.proof.chaos.load.Approach;
import org.fengqiao.proof.chaos.load.Approach.Attempt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HonestyTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    @DisplayName("Rule 2: without the database only 503 with Retry-After is honest")
    void shouldAcceptOnlyRefusalsWithoutTheDatabase() {
        assertThat(found(FaultKind.POSTGRES_KILLED, 503, "2", 1)).isEmpty();
        assertThat(found(FaultKind.POSTGRES_KILLED, 503, null, 1)).hasSize(1);
        assertThat(found(FaultKind.POSTGRES_KILLED, 201, null, 1)).hasSize(1);
        assertThat(found(FaultKind.POSTGRES_KILLED, 500, "2", 1)).hasSize(1);
        assertThat(found(FaultKind.POSTGRES_KILLED, 503, "2", 6)).hasSize(1);
    }

    @Test
    @DisplayName("Rule 2: without the broker registrations go on")
    void shouldWantRegistrationsToGoOnWithoutTheBroker() {
        assertThat(found(FaultKind.KAFKA_KILLED, 201, null, 1)).isEmpty();
        assertThat(found(FaultKind.KAFKA_KILLED, 503, "2", 1)).hasSize(1);
        assertThat(found(FaultKind.KAFKA_KILLED, 0, null, 1)).hasSize(1);
    }

    @Test
    @DisplayName("Rule 1: when many come while something is broken, they are served or told when to come again")
    void shouldAcceptOnlyHonestAnswersInACrowd() {
        assertThat(found(FaultKind.CROWDED, 201, null, 1)).isEmpty();
        assertThat(found(FaultKind.CROWDED, 429, "1", 1)).isEmpty();
        assertThat(found(FaultKind.CROWDED, 503, "2", 1)).isEmpty();
        assertThat(found(FaultKind.CROWDED, 503, null, 1)).hasSize(1);
        assertThat(found(FaultKind.CROWDED, 500, null, 1)).hasSize(1);
        assertThat(found(FaultKind.CROWDED, 0, null, 1)).hasSize(1);
    }

    @Test
    @DisplayName("Rule 2: nobody is kept waiting until the database is back")
    void shouldWantAnAnswerWhileTheDatabaseIsAway() {
        assertThat(found(FaultKind.POSTGRES_KILLED, 201, null, 20)).hasSize(1);
        assertThat(found(FaultKind.POSTGRES_KILLED, 503, "2", 20)).hasSize(1);
    }

    @Test
    @DisplayName("Rule 1: nothing is confirmed while the database is out of reach")
    void shouldWantNothingConfirmedWithoutReachingTheDatabase() {
        assertThat(found(FaultKind.PAUSED, 0, null, 1)).isEmpty();
        assertThat(found(FaultKind.POWER_CUT, 503, "2", 6)).isEmpty();
        assertThat(found(FaultKind.PAUSED, 201, null, 1)).hasSize(1);
        assertThat(found(FaultKind.PAUSED, 201, null, 20)).isEmpty();
    }

    @Test
    @DisplayName("Rule 1: whatever is wrong, an answer is 2xx, or 429 or 503 with a time to come again")
    void shouldAcceptOnlyHonestAnswersAtAnyTime() {
        assertThat(found(FaultKind.IDLE_TRANSACTION, 201, null, 1)).isEmpty();
        assertThat(found(FaultKind.IDLE_TRANSACTION, 503, "2", 1)).isEmpty();
        assertThat(found(FaultKind.IDLE_TRANSACTION, 500, null, 1)).hasSize(1);
        assertThat(found(FaultKind.IDLE_TRANSACTION, 503, null, 1)).hasSize(1);
    }

    private static List<Violation> found(FaultKind kind, int status, String retryAfter, long seconds) {
        var target = kind == FaultKind.KAFKA_KILLED ? "kafka" : "postgres";
        var fault = new Fault(1, kind, target, Duration.ZERO, Duration.ofSeconds(10), 0);
        var approach = Approach.of(1, new Attempt(10 * SECOND, (10 + seconds) * SECOND, status, retryAfter));
        return Honesty.find(fault, 9 * SECOND, 20 * SECOND, List.of(approach));
    }
}
