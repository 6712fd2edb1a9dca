package org.fengqiao.supervision.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.Tier;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.platform.security.Role;
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
@DisplayName("The board in a real browser, with a real log-in")
class BoardTest extends BoardScene {

    BoardTest(DataSource database, MutableClock clock, Reference reference) {
        super(new Db(database), clock, reference);
    }

    private void busyCounty() {
        for (int i = 0; i < 3; i++) {
            send(Lives.ESCALATED.play(Bus.caseNo(), clock.instant().minus(Duration.ofDays(3L * i + 8))));
            send(Lives.AT_COURT.play(Bus.caseNo(), clock.instant().minus(Duration.ofDays(2L * i + 12))));
        }
        for (String kind : List.of("01", "03", "10")) {
            Story story = new Story(Bus.caseNo(), clock.instant().minus(Duration.ofHours(5))).ofKind(kind);
            send(Lives.inMediation(story, Tier.VILLAGE, Grade.COMPLEX));
        }
        Story nowhereInParticular = new Story(Bus.caseNo(), clock.instant()).at(COUNTY);
        send(Lives.inMediation(nowhereInParticular, Tier.COUNTY, Grade.COMPLEX));
        for (Tier tier : Tier.values()) {
            String late = send(
                    Lives.inMediation(Bus.caseNo(), clock.instant().minus(Duration.ofDays(8)), tier, Grade.SIMPLE));
            send(Lives.inMediation(Bus.caseNo(), clock.instant().minus(Duration.ofHours(40)), tier, Grade.GENERAL));
            send(Lives.inMediation(Bus.caseNo(), clock.instant().minus(Duration.ofDays(9)), tier, Grade.COMPLEX));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> db.text("SELECT overdue_since FROM supervised_case WHERE case_no = ?", late) != null);
        }
    }

    @Test
    @DisplayName("#57 the board shows four colours, tiers, overdue cases, rates and charts, and its numbers add up")
    void shouldShowTheCounty() {
        // Given
        busyCounty();

        // When
        Page page = supervisorAtDesk();
        shot(page, "overview-desktop");

        // Then
        assertThat(page.textContent("h1")).isEqualTo("文山市");
        assertThat(page.locator(".tile span").allTextContents())
                .containsExactly("在办案件", "红色预警", "橙色预警", "黄色预警", "蓝色预警", "已逾期");
        assertThat(page.locator("canvas").count()).isEqualTo(4);
        assertThat(page.locator(".cases .late").count()).isGreaterThanOrEqualTo(3);
        assertThat(page.locator(".rates dd span").allTextContents())
                .allMatch(base -> base.matches("\\d+ / \\d+|\\d+ 件"));
        List<Integer> tiles = numbers(page, ".tile b");
        assertThat(tiles.subList(1, 5).stream().mapToInt(i -> i).sum()).isEqualTo(tiles.getFirst());
        assertThat(page.locator(".children tbody th").allTextContents()).containsExactly("开化街道", "卧龙街道", "本级（不属于下级区划）");
        assertThat(sum(numbers(page, ".children tbody td:nth-child(2)"))).isEqualTo(tiles.getFirst());
        assertThat(sum(numbers(page, ".children tbody td:last-child"))).isEqualTo(tiles.getLast());
        assertThat(sum(numbers(page, ".chart.stack + .numbers td"))).isEqualTo(tiles.getFirst());
        assertThat(complaints).as("nothing blocked, nothing from elsewhere").isEmpty();
        assertThat(Accessibility.violations(page)).isEmpty();
    }

    private static List<Integer> numbers(Page page, String cells) {
        return page.locator(cells).allTextContents().stream()
                .map(Integer::valueOf)
                .toList();
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(i -> i).sum();
    }

    @Test
    @DisplayName("a number on the board leads to the cases behind it")
    void shouldLeadFromANumberToItsCases() {
        // Given
        busyCounty();
        Page page = supervisorAtDesk();
        int overdue = numbers(page, ".tile.late b").getFirst();

        // When
        page.click(".tile.late");

        // Then
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("已逾期 · 在办案件");
        while (page.locator(".next button").count() > 0) {
            int shown = page.locator(".case").count();
            page.click(".next button");
            page.waitForFunction("n => document.querySelectorAll('.case').length > n", shown);
        }
        assertThat(page.locator(".case").count()).isEqualTo(overdue);
        assertThat(page.locator(".case .limit:not(.late)").count()).isZero();
        page.selectOption("[name=tier]", "TOWNSHIP");
        page.click(".search button");
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("乡镇（街道） · 已逾期 · 在办案件");
        assertThat(page.locator(".case .state small").allTextContents())
                .isNotEmpty()
                .containsOnly("乡镇（街道）");
        assertThat(Accessibility.violations(page)).isEmpty();
        page.fill("[name=q]", "FQ000000");
        page.click(".search button");
        PlaywrightAssertions.assertThat(page.locator(".empty")).hasText("没有符合条件的案件");
        assertThat(complaints).isEmpty();
    }

    @Test
    @DisplayName("the board can be read on a phone without scrolling sideways")
    void shouldFitAPhone() {
        // Given
        busyCounty();

        // When
        Page phone = leaderOnPhone();

        // Then
        for (String path :
                List.of("board", "board?division=532601001000", "board/cases", "board/cases?open=true&overdue=true")) {
            open(phone, path);
            shot(phone, "phone-" + path.replaceAll("\\W+", "-"));
            assertThat(widthOf(phone)).as("/%s", path).isEqualTo(390);
            assertThat(Accessibility.violations(phone)).as("/%s", path).isEmpty();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    @DisplayName("what has changed appears by itself, but not under the hands of someone who reads a table")
    void shouldShowWhatHasChanged() {
        // Given
        Page page = newPage(1440, 900);
        page.clock().install();
        logIn(page, Role.SUPERVISOR, "532601000000-CC", COUNTY);
        int before = numbers(page, ".tile.total b").getFirst();
        int charts = page.locator("canvas").count();
        send(inMediation(Tier.VILLAGE, Grade.GENERAL));
        page.click(".chart.trend + .numbers summary");

        // When
        page.clock().runFor(40_000);
        int whileReading = numbers(page, ".tile.total b").getFirst();
        page.click(".chart.trend + .numbers summary");
        page.evaluate("document.activeElement.blur()");
        page.clock().runFor(40_000);

        // Then
        assertThat(whileReading).isEqualTo(before);
        PlaywrightAssertions.assertThat(page.locator(".tile.total b")).hasText(String.valueOf(before + 1));
        PlaywrightAssertions.assertThat(page.locator("canvas")).hasCount(charts);
        assertThat(complaints).isEmpty();
    }

    @Test
    @DisplayName("everything on the board can be reached with the keyboard alone")
    void shouldWorkWithTheKeyboard() {
        // Given
        send(inMediation(Tier.VILLAGE, Grade.GENERAL));
        Page page = supervisorAtDesk();

        // When
        page.keyboard().press("Tab");
        String first = focused(page);
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        String second = focused(page);
        page.keyboard().press("Enter");

        // Then
        assertThat(first).isEqualTo("跳到正文");
        assertThat(second).endsWith("在办案件");
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("在办案件");
        page.focus(".case");
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(page.locator(".route")).isVisible();
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.textContent");
    }
}
