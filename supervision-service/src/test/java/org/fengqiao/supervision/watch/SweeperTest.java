package org.fengqiao.supervision.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.Trigger;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.fengqiao.contracts.Colour;
import org.fengqiao.contracts.Consequence;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.SupervisionEvent.ClockBreached;
import org.fengqiao.contracts.SupervisionEvent.ColourChanged;
import org.fengqiao.contracts.SupervisionEvent.DirectiveIssued;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.Topics;
import org.fengqiao.platform.events.Received;
import org.fengqiao.supervision.Bus;
import org.fengqiao.supervision.Db;
import org.fengqiao.supervision.SupervisionConfig;
import org.fengqiao.supervision.ledger.Story;
import org.fengqiao.testkit.MutableClock;
import org.fengqiao.testkit.Servers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class SweeperTest {

    private final Db db;
    private final MutableClock clock;
    private final Sweeper sweeper;
    private final Scheduler scheduler;
    private final SupervisionConfig config;
    private final Bus bus = new Bus();

    SweeperTest(
            DataSource database, MutableClock clock, Sweeper sweeper, Scheduler scheduler, SupervisionConfig config) {
        this.scheduler = scheduler;
        this.config = config;
        this.db = new Db(database);
        this.clock = clock;
        this.sweeper = sweeper;
    }

    private Story dispatched(Tier tier) {
        Story story = new Story(Bus.caseNo(), clock.instant());
        story.heard("/routing", story.registered());
        story.dispatched(1, tier, MoveReason.INITIAL, Grade.GENERAL);
        return story;
    }

    private void sendAndAwait(Story story) {
        story.told().forEach(bus::send);
        String caseNo = story.told().getFirst().subject();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> db.number("SELECT count(*) FROM case_event WHERE case_no = ?", caseNo)
                        == story.told().size());
    }

    @Test
    @DisplayName("#1 a missed pick-up is raised once, through the journal, never before it is due")
    void shouldRaiseAMissedPickUpOnce() {
        // Given
        Story story = dispatched(Tier.VILLAGE);
        String caseNo = story.told().getFirst().subject();
        sendAndAwait(story);

        // When
        clock.advance(Duration.ofMinutes(59));
        sweeper.sweep();
        assertThat(db.number("SELECT count(*) FROM clock WHERE case_no = ? AND breached_at IS NOT NULL", caseNo))
                .isZero();
        clock.advance(Duration.ofMinutes(2));
        sweeper.sweep();
        sweeper.sweep();

        // Then
        List<ClockBreached> raised = bus.events().await(Topics.SUPERVISION, caseNo, ClockBreached.class, 1);
        assertThat(raised)
                .extracting(ClockBreached::consequence, ClockBreached::unit, ClockBreached::hop)
                .containsExactly(tuple(Consequence.FALLBACK_OWNER, Story.VILLAGE, 1));
        assertThat(bus.events().of(Topics.SUPERVISION, caseNo, ColourChanged.class))
                .extracting(ColourChanged::now)
                .endsWith(Colour.RED);
        assertThat(db.text("SELECT colour FROM supervised_case WHERE case_no = ?", caseNo))
                .isEqualTo("RED");
    }

    @Test
    @DisplayName("rule 5: what was due by a clock that has been set back since is not raised by it")
    void shouldRaiseNothingByATimeThatIsTakenBack() {
        // Given
        Story story = dispatched(Tier.VILLAGE);
        sendAndAwait(story);
        String caseNo = story.caseNo();

        // When
        sweeper.sweep(clock.instant().plus(Duration.ofHours(3)));

        // Then
        assertThat(db.number("SELECT count(*) FROM clock WHERE case_no = ? AND breached_at IS NOT NULL", caseNo))
                .isZero();
    }

    @Test
    @DisplayName("rule 5: what was done in time and waits for an event that went missing is not called late")
    void shouldWaitForAMissingEvent() {
        // Given
        Story story = dispatched(Tier.VILLAGE);
        sendAndAwait(story);
        String caseNo = story.caseNo();
        Received lost = story.after(Duration.ofMinutes(10)).takenOver(1, Tier.VILLAGE);
        Received waiting = story.signedIn(1, Tier.VILLAGE);
        clock.advance(Duration.ofMinutes(58));
        bus.send(waiting);
        await().until(() -> db.number("SELECT count(*) FROM gap WHERE case_no = ?", caseNo) == 1);

        // When
        clock.advance(Duration.ofMinutes(3));
        sweeper.sweep();
        bus.send(lost);
        await().until(() -> db.number("SELECT count(*) FROM gap WHERE case_no = ?", caseNo) == 0);
        sweeper.sweep();

        // Then
        assertThat(db.text("SELECT state FROM clock WHERE case_no = ? AND kind = 'PICK_UP'", caseNo))
                .isEqualTo("MET");
    }

    @Test
    @DisplayName("#58 at the county a missed handling limit brings a numbered 督办函 with a reply limit")
    void shouldSendANumberedDirective() {
        // Given
        Story story = dispatched(Tier.COUNTY);
        story.takenOver(1, Tier.COUNTY);
        story.signedIn(1, Tier.COUNTY);
        String caseNo = story.told().getFirst().subject();
        sendAndAwait(story);

        // When
        clock.advance(Duration.ofDays(8));
        sweeper.sweep();

        // Then
        DirectiveIssued issued = bus.events().await(Topics.SUPERVISION, caseNo, DirectiveIssued.class);
        assertThat(issued.directiveNo()).matches("DB532601-2026-\\d{4}");
        assertThat(issued.unit()).isEqualTo(Story.COUNTY);
        assertThat(issued.replyDueAt()).isAfter(clock.instant().plus(Duration.ofDays(3)));
        assertThat(db.text("SELECT state FROM clock WHERE case_no = ? AND kind = 'DIRECTIVE_REPLY'", caseNo))
                .isEqualTo("RUNNING");
    }

    @Test
    @DisplayName("two instances at once: every limit is raised exactly once, and none is left")
    void shouldRaiseEveryLimitOnceWithTwoInstances() throws Exception {
        // Given
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            stories.add(dispatched(Tier.VILLAGE));
        }
        stories.forEach(s -> s.told().forEach(bus::send));
        List<String> cases =
                stories.stream().map(s -> s.told().getFirst().subject()).toList();
        Object[] range = {cases.getFirst(), cases.getLast()};
        await().atMost(Duration.ofSeconds(30))
                .until(() -> db.number("SELECT count(*) FROM case_event WHERE case_no BETWEEN ? AND ?", range) == 120);
        clock.advance(Duration.ofMinutes(70));

        // When
        Callable<Integer> instance = () -> {
            int seen = 0;
            for (int round = 0; round < 20; round++) {
                seen += sweeper.sweep(clock.instant());
            }
            return seen;
        };
        try (ExecutorService instances = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> result : instances.invokeAll(List.of(instance, instance))) {
                result.get();
            }
        }

        // Then
        await().atMost(Duration.ofSeconds(30))
                .until(() -> db.number(
                                "SELECT count(*) FROM clock WHERE case_no BETWEEN ? AND ? AND kind = 'PICK_UP'"
                                        + " AND breached_at IS NOT NULL",
                                range)
                        == 60);
        assertThat(db.number(
                        "SELECT count(*) FROM journal WHERE aggregateid BETWEEN ? AND ?"
                                + " AND type = 'clock.breached.v1'",
                        range))
                .isEqualTo(60);
    }

    @Test
    @DisplayName("a case that another connection holds is left to it, and taken when it lets go")
    void shouldSkipACaseThatIsHeld() {
        // Given
        Story story = dispatched(Tier.VILLAGE);
        String caseNo = story.told().getFirst().subject();
        sendAndAwait(story);
        clock.advance(Duration.ofMinutes(70));

        // When
        QuarkusTransaction.requiringNew().run(() -> {
            db.text("SELECT case_no FROM supervised_case WHERE case_no = ? FOR UPDATE", caseNo);
            sweeper.sweep(clock.instant());
            assertThat(db.number("SELECT count(*) FROM journal WHERE aggregateid = ?", caseNo))
                    .isZero();
        });
        sweeper.sweep(clock.instant());

        // Then
        await().atMost(Duration.ofSeconds(10))
                .until(() -> db.number("SELECT count(*) FROM journal WHERE aggregateid = ?", caseNo) > 0);
    }

    @Test
    @DisplayName("what is scheduled runs as often as its configuration says")
    void shouldRunAsOftenAsConfigured() {
        Trigger sweep = scheduler.getScheduledJobs().stream()
                .filter(job -> job.getMethodDescription().contains("Sweeper"))
                .findFirst()
                .orElseThrow();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(Duration.between(sweep.getPreviousFireTime(), sweep.getNextFireTime()))
                        .isEqualTo(config.watch().every()));
    }

    @Test
    @DisplayName("an idle sweep looks at one index entry")
    void shouldCostNextToNothingWhenNothingIsDue() {
        List<String> plan = QuarkusTransaction.requiringNew().call(() -> {
            db.text("SELECT set_config('enable_seqscan', 'off', true)");
            return db.texts("EXPLAIN SELECT 1 FROM supervised_case WHERE wake_at < now() LIMIT 1");
        });

        assertThat(String.join("\n", plan)).contains("ix_supervised_case_wake_at");
    }
}
