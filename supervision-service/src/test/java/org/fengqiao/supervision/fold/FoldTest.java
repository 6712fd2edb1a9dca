package org.fengqiao.supervision.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.ReferralAnswer;
import org.fengqiao.contracts.ResendRequest;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.Topics;
import org.fengqiao.platform.events.Received;
import org.fengqiao.supervision.Bus;
import org.fengqiao.supervision.Db;
import org.fengqiao.supervision.ledger.Lives;
import org.fengqiao.supervision.ledger.Story;
import org.fengqiao.testkit.MutableClock;
import org.fengqiao.testkit.Servers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class FoldTest {

    private final Db db;
    private final MutableClock clock;
    private final Bus bus = new Bus();

    FoldTest(DataSource database, MutableClock clock) {
        this.db = new Db(database);
        this.clock = clock;
    }

    @Test
    @DisplayName("rule 3: shuffled and doubled over all topics, a life gives one case with everything once")
    void shouldFoldAShuffledLifeOnce() {
        // Given
        String caseNo = Bus.caseNo();
        Story story = Lives.AT_COURT.play(caseNo, clock.instant());
        List<Received> shuffled = new ArrayList<>(story.told());
        shuffled.addAll(story.told().subList(2, 9));
        Collections.shuffle(shuffled, new Random(1));

        // When
        // Up to the registration, which is the sixteenth, all have to wait.
        shuffled.subList(0, 15).forEach(bus::send);
        await().until(() -> db.number("SELECT count(*) FROM parked_event WHERE case_no = ?", caseNo) == 12);
        shuffled.subList(15, shuffled.size()).forEach(bus::send);

        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(db.text("SELECT state FROM supervised_case WHERE case_no = ?", caseNo))
                        .isEqualTo("CLOSED"));
        assertThat(db.number("SELECT count(*) FROM case_event WHERE case_no = ?", caseNo))
                .isEqualTo(story.told().size());
        assertThat(db.texts("SELECT source || sequence || type FROM parked_event WHERE case_no = ?", caseNo))
                .isEmpty();
        assertThat(db.number("SELECT count(*) FROM gap WHERE case_no = ?", caseNo))
                .isZero();
        assertThat(db.number("SELECT count(*) FROM responsibility WHERE case_no = ? AND kind = 'HANDLING'", caseNo))
                .isEqualTo(3);
        assertThat(db.number("SELECT count(*) FROM broken_link WHERE case_no = ?", caseNo))
                .isZero();
    }

    @Test
    @DisplayName("a limit that ceased to exist is no longer shown as running")
    void shouldForgetALimitThatCeasedToExist() {
        // Given
        Story story = Lives.opened(Bus.caseNo(), clock.instant(), Grade.GENERAL);
        story.settled(1, Tier.VILLAGE);
        story.told().forEach(bus::send);
        String confirmations = "SELECT count(*) FROM clock WHERE case_no = ? AND kind = 'CONFIRMATION'";
        await().until(() -> db.number(confirmations, story.caseNo()) == 1);

        // When
        bus.send(story.verified(1, Tier.VILLAGE, false));

        // Then
        await().until(() -> db.number(confirmations, story.caseNo()) == 0);
    }

    @Test
    @DisplayName("rule 6: whatever source and number a partner's message claims, it takes no event's place")
    void shouldNotTakeAPartnersMessageForAnothersEvent() {
        // Given
        String caseNo = Bus.caseNo();
        var answer = new ReferralAnswer(
                caseNo, "r1", "532601000000-PC", ReferralAnswer.Answer.ACCEPT, null, null, "p", clock.instant(), null);

        // When
        bus.events().send(Topics.REFERRAL_ANSWERS, "/routing", answer);
        await().until(() -> db.number("SELECT count(*) FROM heard_message WHERE case_no = ?", caseNo) == 1);
        Lives.AT_COURT.play(caseNo, clock.instant()).told().forEach(bus::send);

        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(db.text("SELECT state FROM supervised_case WHERE case_no = ?", caseNo))
                        .isEqualTo("CLOSED"));
        assertThat(db.number("SELECT count(*) FROM broken_link WHERE case_no = ?", caseNo))
                .isZero();
    }

    @Test
    @DisplayName("rule 2: a gap is asked for again and again with growing pauses, and closes when it is filled")
    void shouldAskForWhatIsMissingUntilItComes() {
        // Given
        String caseNo = Bus.caseNo();
        Story story = Lives.ESCALATED.play(caseNo, clock.instant());
        List<Received> told = new ArrayList<>(story.told());
        Received lost = told.remove(2);
        told.forEach(bus::send);
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        db.number("SELECT count(*) FROM parked_event WHERE case_no = ?", caseNo) == told.size() - 2);

        assertThat(db.texts("SELECT convert_from(data, 'UTF8') FROM parked_event WHERE case_no = ?", caseNo))
                .as("what waits is sealed, because a partner may write in clear")
                .allSatisfy(data -> assertThat(data).startsWith("sealed:"));

        // When
        clock.advance(Duration.ofSeconds(11));
        List<ResendRequest> first = awaitRequests(caseNo, 1);
        clock.advance(Duration.ofSeconds(21));
        awaitRequests(caseNo, 2);
        bus.send(lost);

        // Then
        assertThat(first.getFirst().known())
                .containsEntry("/intake", 1L)
                .containsEntry("/routing", 1L)
                .doesNotContainKey("/mediation/village");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(db.text("SELECT state FROM supervised_case WHERE case_no = ?", caseNo))
                        .isEqualTo("CLOSED"));
        assertThat(db.number("SELECT count(*) FROM gap WHERE case_no = ?", caseNo))
                .isZero();
    }

    @Test
    @DisplayName("an event whose cause alone never comes is applied after a configured time")
    void shouldGiveUpWaitingForACause() {
        // Given
        String caseNo = Bus.caseNo();
        Story story = new Story(caseNo, clock.instant());
        story.heard("/intake", new Story(caseNo, clock.instant()).registered());
        bus.send(story.registered());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> db.number("SELECT count(*) FROM parked_event WHERE case_no = ?", caseNo) == 1);

        // When
        clock.advance(Duration.ofMinutes(31));

        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(db.text("SELECT state FROM supervised_case WHERE case_no = ?", caseNo))
                        .isEqualTo("REGISTERED"));
    }

    @Test
    @DisplayName("rule 6: another event under a number that is taken is reported, and changes nothing")
    void shouldReportAContradiction() {
        // Given
        String caseNo = Bus.caseNo();
        Received genuine = new Story(caseNo, clock.instant()).registered();
        bus.send(genuine);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> db.number("SELECT count(*) FROM case_event WHERE case_no = ?", caseNo) == 1);

        // When
        bus.send(new Story(caseNo, clock.instant()).registered());

        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(db.text("SELECT reason FROM broken_link WHERE case_no = ?", caseNo))
                        .isEqualTo("CONTRADICTED"));
        assertThat(db.text("SELECT id::text FROM case_event WHERE case_no = ?", caseNo))
                .isEqualTo(genuine.id().toString());
    }

    @Test
    @DisplayName("poison and unknown types do not stop the reading; an unknown type counts in the chain")
    void shouldReadOnPastPoisonAndUnknownTypes() {
        // Given
        String caseNo = Bus.caseNo();
        bus.events().sendRaw("intake", caseNo, "{broken".getBytes(StandardCharsets.UTF_8));

        // When
        bus.send(new Story(caseNo, clock.instant()).registered());

        // Then
        await().atMost(Duration.ofSeconds(30))
                .until(() -> db.number("SELECT count(*) FROM case_event WHERE case_no = ?", caseNo) == 1);
    }

    @Test
    @DisplayName("poison at the end of a topic counts as read, so that no limit waits for it")
    void shouldCountPoisonAsRead() {
        // Given
        String read = "SELECT coalesce(sum(next_offset), 0) FROM fold_progress WHERE topic LIKE '%.referral.court'";
        long before = db.number(read);

        // When
        bus.events().sendRaw("referral.court", Bus.caseNo(), "{broken".getBytes(StandardCharsets.UTF_8));

        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> db.number(read) == before + 1);
    }

    private List<ResendRequest> awaitRequests(String caseNo, int count) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> bus.resendRequests(caseNo), found -> found.size() >= count);
    }
}
