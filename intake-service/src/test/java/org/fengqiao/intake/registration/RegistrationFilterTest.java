package org.fengqiao.intake.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.fengqiao.contracts.Channel;
import org.fengqiao.platform.problem.CommonProblem;
import org.fengqiao.platform.problem.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("登记列表的筛选")
class RegistrationFilterTest {

    @Test
    void shouldReadDaysInChina() {
        // When
        var query =
                new RegistrationFilter("WINDOW", null, null, null, "2026-05-01", "2026-05-02T00:00:00+08:00").query();

        // Then
        assertThat(query.channel()).isEqualTo(Channel.WINDOW);
        assertThat(query.from()).isEqualTo(Instant.parse("2026-04-30T16:00:00Z"));
        assertThat(query.to()).isEqualTo(Instant.parse("2026-05-01T16:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "FAX,,,,",
        ",5326,,,",
        ",,FQ1,,",
        ",,,2026-02-30,",
        ",,,2026-13-01,",
        ",,,yesterday,",
        ",,,2026-05-02,2026-05-01",
        ",,,2026-05-02,2026-05-02"
    })
    void shouldRefuseWhatCannotBe(String channel, String division, String caseNo, String from, String to) {
        assertThatThrownBy(() -> new RegistrationFilter(channel, null, division, caseNo, from, to).query())
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type()).isEqualTo(CommonProblem.INVALID_FIELDS));
    }
}
