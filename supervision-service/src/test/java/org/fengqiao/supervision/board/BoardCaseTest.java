package org.fengqiao.supervision.board;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.Tier;
import org.fengqiao.platform.reference.Reference;
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
@DisplayName("One case on the board")
class BoardCaseTest extends BoardScene {

    BoardCaseTest(DataSource database, MutableClock clock, Reference reference) {
        super(new Db(database), clock, reference);
    }

    private Story fromVillageToCourt() {
        Story story = Lives.inMediation(
                Bus.caseNo(), clock.instant().minus(Duration.ofDays(12)), Tier.VILLAGE, Grade.GENERAL);
        story.after(Duration.ofDays(4)).released(1, Tier.VILLAGE, MoveKind.RECALL);
        story.dispatched(2, Tier.TOWNSHIP, MoveReason.ESCALATION_OVERDUE, Grade.GENERAL);
        story.after(Duration.ofMinutes(1)).takenOver(2, Tier.TOWNSHIP);
        story.handedOver(1, Tier.VILLAGE, 2, Tier.TOWNSHIP);
        story.after(Duration.ofMinutes(30)).signedIn(2, Tier.TOWNSHIP);
        story.after(Duration.ofDays(2)).released(2, Tier.TOWNSHIP, MoveKind.ESCALATION);
        story.dispatched(3, Tier.COUNTY, MoveReason.ESCALATION_ASKED, Grade.COMPLEX);
        story.after(Duration.ofMinutes(1)).takenOver(3, Tier.COUNTY);
        story.handedOver(2, Tier.TOWNSHIP, 3, Tier.COUNTY);
        story.after(Duration.ofMinutes(30)).signedIn(3, Tier.COUNTY);
        story.after(Duration.ofDays(2)).released(3, Tier.COUNTY, MoveKind.REFERRAL);
        story.offered(3, Tier.COUNTY, "r1");
        story.after(Duration.ofHours(20)).accepted(3, Tier.COUNTY, "r1");
        return story;
    }

    @Test
    @DisplayName("#57 a case can be followed from the village to the county and to the court, its limits with it")
    void shouldFollowACaseFromTheVillageToTheCourt() {
        // Given
        String caseNo = send(fromVillageToCourt());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> db.text("SELECT overdue_since FROM supervised_case WHERE case_no = ?", caseNo) != null);
        Page page = supervisorAtDesk();

        // When
        page.navigate(board + "board/cases?q=" + caseNo);
        page.click(".case");
        page.waitForSelector(".route");
        shot(page, "case-desktop");

        // Then
        assertThat(page.textContent(".number")).isEqualTo(caseNo);
        assertThat(page.locator(".route b").allTextContents())
                .containsExactly("东风社区调解委员会", "开化街道综治中心", "文山市综治中心", "文山市人民法院");
        assertThat(page.locator(".route small").allTextContents()).containsExactly("村（社区）", "乡镇（街道）", "县", "诉调对接");
        assertThat(page.textContent(".route [aria-current]")).contains("文山市人民法院");
        assertThat(page.locator(".lane .name").allInnerTexts())
                .contains("首问责任", "事权办理责任", "稳控责任", "接件时限", "办理时限", "对接答复时限");
        assertThat(page.locator(".lane .clock-breached").count()).isPositive();
        assertThat(page.textContent(".way"))
                .contains("逾期上提")
                .contains("接管案件")
                .contains("对接单位接收")
                .contains("逾期");
        assertThat(page.textContent(".facts")).contains("逾期 ");
        assertThat(Accessibility.violations(page)).isEmpty();
        assertThat(complaints).isEmpty();
    }

    @Test
    @DisplayName("a case can be read on a phone, and closed ones say how they ended")
    void shouldFitAPhone() {
        // Given
        List<Story> stories = List.of(
                fromVillageToCourt(),
                Lives.AT_COURT.play(Bus.caseNo(), clock.instant().minus(Duration.ofDays(20))),
                Lives.WITH_ASSISTANT.play(Bus.caseNo(), clock.instant().minus(Duration.ofDays(9))),
                dispatched(Tier.VILLAGE, Grade.SIMPLE));
        stories.forEach(this::send);
        Page phone = leaderOnPhone();

        for (Story story : stories) {
            // When
            open(phone, "board/cases/" + story.caseNo());

            // Then
            shot(phone, "phone-case-" + stories.indexOf(story));
            assertThat(widthOf(phone)).isEqualTo(390);
            assertThat(Accessibility.violations(phone)).isEmpty();
        }
        open(phone, "board/cases/" + stories.get(1).caseNo());
        assertThat(phone.textContent(".facts")).contains("已办结 · 调处成功");
    }

    @Test
    @DisplayName("neither accounts, nor reasons, nor anything sealed stands on the sheet")
    void shouldShowNothingPersonal() {
        // Given
        Story story = Lives.WITH_ASSISTANT.play(Bus.caseNo(), clock.instant().minus(Duration.ofDays(9)));
        String told = String.join(
                "", story.told().stream().map(e -> new String(e.data(), UTF_8)).toList());
        assertThat(told).contains("\"applicant\"", "\"mediator\"", "\"clerk\"", "\"reason\"", "\"sealed\"");
        String caseNo = send(story);
        Page page = supervisorAtDesk();

        // When
        open(page, "board/cases/" + caseNo);

        // Then
        assertThat(page.locator(".way em").allTextContents()).contains("催办");
        assertThat(page.locator("main").innerHTML())
                .doesNotContain("applicant", "mediator", "clerk", "reason", "sealed");
    }
}
