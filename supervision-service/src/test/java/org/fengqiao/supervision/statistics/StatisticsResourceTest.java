package org.fengqiao.supervision.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fengqiao.supervision.Api.as;
import static org.fengqiao.supervision.Api.auditor;
import static org.fengqiao.supervision.Api.supervisor;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.MediationEvent.CaseReopened;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.Tier;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.platform.security.Role;
import org.fengqiao.supervision.Bus;
import org.fengqiao.supervision.Db;
import org.fengqiao.supervision.SupervisionTest;
import org.fengqiao.supervision.ledger.Lives;
import org.fengqiao.supervision.ledger.Story;
import org.fengqiao.testkit.MutableClock;
import org.fengqiao.testkit.Servers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@DisplayName("rule 8: statistics add up")
class StatisticsResourceTest extends SupervisionTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Reference reference;
    private final Counters counters;

    StatisticsResourceTest(DataSource database, MutableClock clock, Reference reference, Counters counters) {
        super(new Db(database), clock);
        this.reference = reference;
        this.counters = counters;
    }

    @BeforeEach
    void loadCounty() {
        county(reference);
    }

    private String closed(Tier tier, Outcome outcome, Instant start) {
        Story story = Lives.inMediation(Bus.caseNo(), start, tier, Grade.GENERAL);
        story.after(HOUR.multipliedBy(10));
        if (outcome == Outcome.SETTLED) {
            story.settled(1, tier);
            story.verified(1, tier, true);
        }
        story.closed(1, tier, outcome);
        return send(story);
    }

    @Test
    @DisplayName("rates come with numerator, denominator, population, scale and rounding; success and closing apart")
    void shouldAnswerRatesThatCanBeChecked() {
        // Given: in a month of its own, 2 settled in the village, 1 in the township, 1 unsettled, 1 withdrawn, 1 open
        Instant start = OffsetDateTime.parse("2026-06-08T09:00:00+08:00").toInstant();
        clock.set(start.plus(Duration.ofHours(12)));
        closed(Tier.VILLAGE, Outcome.SETTLED, start);
        closed(Tier.VILLAGE, Outcome.SETTLED, start);
        closed(Tier.TOWNSHIP, Outcome.SETTLED, start);
        closed(Tier.TOWNSHIP, Outcome.UNSETTLED, start);
        closed(Tier.VILLAGE, Outcome.WITHDRAWN, start);
        send(Lives.inMediation(Bus.caseNo(), start, Tier.VILLAGE, Grade.GENERAL));
        String period = "&from=2026-06-01&to=2026-06-30";

        for (int round = 0; round < 2; round++) {
            // Then, before and after the roll-up
            supervisor()
                    .get("/api/v1/statistics?metric=settlement-rate&metric=closing-rate" + period)
                    .then()
                    .statusCode(200)
                    .body("items[0].total.numerator", equalTo(3))
                    .body("items[0].total.denominator", equalTo(4))
                    .body("items[0].total.rate", equalTo("75.00"))
                    .body("items[0].scale", equalTo(2))
                    .body("items[0].rounding", equalTo("HALF_UP"))
                    .body("items[0].population", equalTo("期间内经调处办结的案件（调处成功与未调成，不含撤回）"))
                    .body("items[1].total.numerator", equalTo(5))
                    .body("items[1].total.denominator", equalTo(6))
                    .body("items[1].total.rate", equalTo("83.33"));
            supervisor()
                    .get("/api/v1/statistics?metric=settled-share&by=TIER" + period)
                    .then()
                    .body("items[0].rows.find { it.key == 'VILLAGE' }.rate", equalTo("66.67"))
                    .body("items[0].rows.find { it.key == 'TOWNSHIP' }.rate", equalTo("33.33"))
                    .body("items[0].rows.find { it.key == 'VILLAGE' }.label", equalTo("村（社区）"));
            supervisor()
                    .get("/api/v1/statistics?metric=registered-cases&by=DIVISION" + period)
                    .then()
                    .body("items[0].rows", hasSize(1))
                    .body("items[0].rows[0].label", equalTo("开化街道"))
                    .body("items[0].rows[0].numerator", equalTo(6))
                    .body("items[0].total.numerator", equalTo(6));
            supervisor()
                    .get("/api/v1/statistics?metric=median-handling-hours&by=KIND" + period)
                    .then()
                    .body("items[0].scale", equalTo(1))
                    .body("items[0].rows[0].median", equalTo("10.3"))
                    .body("items[0].total.median", equalTo("10.3"));
            supervisor()
                    .get("/api/v1/statistics?metric=registered-cases&by=TIER" + period)
                    .then()
                    .body("items[0].rows", hasSize(1))
                    .body("items[0].rows[0].key", equalTo("NONE"))
                    .body("items[0].rows[0].label", equalTo("未归类"))
                    .body("items[0].rows[0].numerator", equalTo(6));
            for (Dimension by : Dimension.values()) {
                shouldAddUp(by, period);
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> !counters.waiting());
        }
    }

    private static void shouldAddUp(Dimension by, String period) {
        var answer = supervisor()
                .get("/api/v1/statistics?by=" + by + period)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        for (int i = 0; by != Dimension.ALL && i < Indicator.values().length; i++) {
            String item = "items[" + i + "]";
            assertThat(answer.getInt(item + ".rows.numerator.sum() ?: 0"))
                    .as(by + " of " + answer.getString(item + ".metric"))
                    .isEqualTo(answer.getInt(item + ".total.numerator"));
        }
    }

    @Test
    @DisplayName("#43-#46 referrals by channel, #61 missed limits by kind")
    void shouldCountReferralsAndBreachesByDetail() {
        // Given
        Instant start = OffsetDateTime.parse("2026-07-06T09:00:00+08:00").toInstant();
        clock.set(start.plus(Duration.ofDays(10)));
        String caseNo = send(Lives.AT_COURT.play(Bus.caseNo(), start));
        String late = send(Lives.dispatched(Bus.caseNo(), start, Tier.VILLAGE, Grade.DIFFICULT));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> db.number("SELECT count(*) FROM clock WHERE case_no = ? AND breached_at IS NOT NULL", late)
                        > 0);
        assertThat(caseNo).isNotNull();

        // Then
        String period = "&by=DETAIL&from=2026-07-01&to=2026-07-31";
        supervisor()
                .get("/api/v1/statistics?metric=referred-cases&metric=referrals-concluded&metric=breaches" + period)
                .then()
                .body("items[0].rows.find { it.key == 'COURT' }.numerator", equalTo(2))
                .body("items[1].rows.find { it.key == 'COURT_SETTLED' }.label", equalTo("诉调：化解"))
                .body("items[2].rows.key", hasItem("PICK_UP"));
    }

    @Test
    @DisplayName("whatever days a time begins and ends with, each of its days counts once")
    void shouldCountDaysAndWholeMonthsOnce() {
        // Given
        for (String day : List.of("2026-08-12", "2026-09-15", "2026-10-09")) {
            Instant start = OffsetDateTime.parse(day + "T09:00:00+08:00").toInstant();
            clock.set(start.plus(HOUR));
            send(Lives.dispatched(Bus.caseNo(), start, Tier.VILLAGE, Grade.GENERAL));
        }

        for (int round = 0; round < 2; round++) {
            // Then, before and after the roll-up
            assertThat(registered("2026-08-12", "2026-10-09")).isEqualTo(3);
            assertThat(registered("2026-08-13", "2026-10-08")).isEqualTo(1);
            assertThat(registered("2026-08-01", "2026-10-31")).isEqualTo(3);
            assertThat(registered("2026-09-01", "2026-09-30")).isEqualTo(1);
            assertThat(registered("2026-09-16", "2026-10-08")).isZero();
            await().atMost(Duration.ofSeconds(30)).until(() -> !counters.waiting());
        }
        assertThat(db.number("""
                SELECT count(*) FROM (
                    SELECT scope, metric, dimension, key, bucket, date_trunc('month', day::timestamp)::date, sum(amount)
                    FROM daily_count GROUP BY 1, 2, 3, 4, 5, 6
                    EXCEPT SELECT scope, metric, dimension, key, bucket, month, amount FROM monthly_count) x"""))
                .as("months that are not the sum of their days")
                .isZero();
    }

    private static int registered(String from, String to) {
        return supervisor()
                .get("/api/v1/statistics?metric=registered-cases&from=" + from + "&to=" + to)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].total.numerator");
    }

    @Test
    @DisplayName("rule 2: every registered case is open or closed, also after a relapse")
    void shouldAccountForEveryCase() {
        // Given
        Instant start = clock.instant();
        closed(Tier.VILLAGE, Outcome.SETTLED, start);
        Story again = Lives.inMediation(Bus.caseNo(), start, Tier.VILLAGE, Grade.GENERAL);
        again.settled(1, Tier.VILLAGE);
        again.verified(1, Tier.VILLAGE, true);
        again.closed(1, Tier.VILLAGE, Outcome.SETTLED);
        again.tell(
                Story.source(Tier.VILLAGE),
                new CaseReopened(again.caseNo(), 1, Tier.VILLAGE, Story.VILLAGE, "again", "clerk", again.now()));
        send(again);

        // When
        Map<String, Object> account = auditor()
                .get("/api/v1/accounting?division=532601000000")
                .then()
                .statusCode(200)
                .body("unaccounted", equalTo(0))
                .extract()
                .path("$");

        // Then
        assertThat((int) account.get("registered"))
                .isPositive()
                .isEqualTo((int) account.get("open") + (int) account.get("closed"));
        assertThat((int) account.get("registered"))
                .isEqualTo((int) db.number("SELECT count(*) FROM supervised_case WHERE registered_at IS NOT NULL"));
    }

    @Test
    void shouldRefuseQuestionsThatMakeNoSense() {
        supervisor().get("/api/v1/statistics?metric=luck").then().statusCode(422);
        supervisor()
                .get("/api/v1/statistics?from=2026-05-02&to=2026-05-01")
                .then()
                .statusCode(422);
        supervisor().get("/api/v1/statistics?from=gestern").then().statusCode(422);
        supervisor()
                .get("/api/v1/statistics?to=%2B999999999-12-31")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("to"));
        supervisor()
                .get("/api/v1/statistics?from=0000-01-01&to=9999-12-31")
                .then()
                .statusCode(200);
        as(Role.DIRECTOR, "532601002000-TC", "532601002000")
                .get("/api/v1/statistics?division=532601000000")
                .then()
                .statusCode(403);
        supervisor().get("/api/v1/statistics").then().statusCode(200).body("items", hasSize(Indicator.values().length));
    }
}
