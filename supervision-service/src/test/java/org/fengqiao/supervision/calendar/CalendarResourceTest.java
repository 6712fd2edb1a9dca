package org.fengqiao.supervision.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fengqiao.supervision.Api.as;
import static org.fengqiao.supervision.Api.supervisor;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.Tier;
import org.fengqiao.platform.security.Role;
import org.fengqiao.platform.time.WorkCalendar;
import org.fengqiao.supervision.Db;
import org.fengqiao.supervision.SupervisionTest;
import org.fengqiao.testkit.MutableClock;
import org.fengqiao.testkit.Servers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class CalendarResourceTest extends SupervisionTest {

    private final CalendarYearRepository years;
    private final CountyCalendar calendar;
    private final Recalculation recalculation;

    CalendarResourceTest(
            DataSource database,
            MutableClock clock,
            CalendarYearRepository years,
            CountyCalendar calendar,
            Recalculation recalculation) {
        super(new Db(database), clock);
        this.years = years;
        this.calendar = calendar;
        this.recalculation = recalculation;
    }

    @Test
    @DisplayName("the published years 2018 to 2026 are there; 2026 has 248 working days")
    void shouldBeginWithThePublishedYears() {
        supervisor()
                .get("/api/v1/calendars/2026")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("workingDays", equalTo(248))
                .body("off", hasItem("2026-02-17"))
                .body("work", hasItem("2026-02-14"));
        supervisor().get("/api/v1/calendars/2018").then().statusCode(200);
        supervisor().get("/api/v1/calendars/2031").then().statusCode(404);
    }

    @Test
    @DisplayName("rule 5: a limit waits for its calendar; loading and correcting the year moves it and leaves traces")
    void shouldComputeAnewWhenAYearIsLoadedAndCorrected() {
        // Given
        Instant before = clock.instant();
        clock.set(OffsetDateTime.parse("2028-12-28T09:00:00+08:00").toInstant());
        String caseNo = send(inMediation(Tier.VILLAGE, Grade.COMPLEX));
        assertThat(state(caseNo)).isEqualTo("AWAITING_CALENDAR");

        // When
        put(2028, null, List.of("2028-01-01"), List.of()).then().statusCode(200);
        String tag = put(2029, null, List.of("2029-01-01"), List.of())
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        await().atMost(Duration.ofSeconds(20)).until(() -> "RUNNING".equals(state(caseNo)));
        assertThat(due(caseNo)).isEqualTo("2029-01-08T16:00:00");
        put(2029, tag, List.of("2029-01-01", "2029-01-08"), List.of()).then().statusCode(200);

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(due(caseNo)).isEqualTo("2029-01-09T16:00:00"));
        assertThat(movesOfHandling(caseNo)).containsExactly("calendar", "calendar");
        clock.set(before);
    }

    @Test
    @DisplayName("rule 5: a year that comes with a new version starts the limits that waited for it")
    void shouldComputeAnewWhenAYearComesWithANewVersion() {
        // Given
        Instant before = clock.instant();
        clock.set(OffsetDateTime.parse("2033-12-28T09:00:00+08:00").toInstant());
        String caseNo = send(inMediation(Tier.VILLAGE, Grade.COMPLEX));
        assertThat(state(caseNo)).isEqualTo("AWAITING_CALENDAR");
        WorkCalendar.Year days = new WorkCalendar.Year(Set.of(LocalDate.of(2034, 1, 1)), Set.of());

        // When
        var upgraded = new CalendarEditor(years, calendar, recalculation, new WorkCalendar(Map.of(2034, days)), clock);
        QuarkusTransaction.requiringNew().run(() -> upgraded.seed(new StartupEvent()));

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(due(caseNo)).isEqualTo("2034-01-09T16:00:00"));
        assertThat(state(caseNo)).isEqualTo("RUNNING");
        assertThat(movesOfHandling(caseNo)).containsExactly("calendar");
        clock.set(before);
    }

    @Test
    @DisplayName(
            "rule 5: an end that another calendar moved leaves its trace, also where time calls for the case first")
    void shouldTraceAMoveThatIsFirstSeenByTheSweeper() {
        // Given
        Instant before = clock.instant();
        clock.set(OffsetDateTime.parse("2035-12-28T09:00:00+08:00").toInstant());
        String caseNo = send(dispatched(Tier.VILLAGE, Grade.COMPLEX));
        assertThat(state(caseNo)).isEqualTo("AWAITING_CALENDAR");

        // When
        loadUnplanned(2036);
        clock.advance(Duration.ofMinutes(40));

        // Then
        await().atMost(Duration.ofSeconds(20)).until(() -> "RUNNING".equals(state(caseNo)));
        assertThat(movesOfHandling(caseNo)).containsExactly("calendar");
        clock.set(before);
    }

    private String state(String caseNo) {
        return db.text("SELECT state FROM clock WHERE case_no = ? AND kind = 'HANDLING'", caseNo);
    }

    private String due(String caseNo) {
        return db.text(
                "SELECT to_char(due AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS') FROM clock"
                        + " WHERE case_no = ? AND kind = 'HANDLING'",
                caseNo);
    }

    private static Response put(int year, String tag, List<String> off, List<String> work) {
        var request = as(Role.ADMINISTRATOR, "fengqiao-admin", "532601000000")
                .body(Map.of("off", off, "work", work, "source", "通知"));
        return (tag == null ? request : request.header("If-Match", tag)).put("/api/v1/calendars/" + year);
    }

    @Test
    @DisplayName("a known year needs its version, and days that contradict each other are refused")
    void shouldRefuseStaleAndContradictingChanges() {
        put(2020, null, List.of("2020-01-01"), List.of()).then().statusCode(428).body("currentVersion", equalTo(0));
        put(2020, "\"7\"", List.of("2020-01-01"), List.of()).then().statusCode(412);
        put(2020, "\"0\"", List.of("2021-01-01"), List.of()).then().statusCode(422);
        put(2020, "\"0\"", List.of("2020-01-04"), List.of("2020-01-04")).then().statusCode(422);
        put(2020, "\"0\"", List.of("2020-01-01"), List.of("2020-01-06"))
                .then()
                .statusCode(422)
                .body("errors[0].message", equalTo("调休上班日应为周六或周日"));
        put(1700, null, List.of("1700-01-01"), List.of()).then().statusCode(422);
    }
}
