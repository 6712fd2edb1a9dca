package org.fengqiao.supervision.board;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.MoveReason;
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
import org.fengqiao.testkit.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@DisplayName("The board in a real browser, with a real log-in")
class BoardTest extends SupervisionTest {

    private static final String PASSWORD = "Fengqiao-test-1";
    private static final Path SHOTS = Path.of("target", "board");
    private static Chromium chromium;

    private final Reference reference;
    private final List<String> complaints = new ArrayList<>();

    @TestHTTPResource("/")
    URI board;

    BoardTest(DataSource database, MutableClock clock, Reference reference) {
        super(new Db(database), clock);
        this.reference = reference;
    }

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.openOrSkip();
    }

    @AfterAll
    static void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void prepare() {
        county(reference);
        BoardClient.allow(board);
    }

    private Page logIn(int width, int height, Role role, String unit, String division) {
        String account = "board-" + role.claim() + "." + unit.toLowerCase(Locale.ROOT);
        Tokens.named(account, role, unit, division);
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setDeviceScaleFactor(2)
                        .setLocale("zh-CN"));
        Page page = context.newPage();
        page.onConsoleMessage(m -> {
            if (m.type().equals("error")) {
                complaints.add(m.text());
            }
        });
        page.onRequest(r -> {
            if (!r.url().startsWith("http://127.0.0.1") && !r.url().startsWith("data:")) {
                complaints.add("from elsewhere: " + r.url());
            }
        });
        page.navigate(board.toString());
        page.fill("#username", account);
        page.fill("#password", PASSWORD);
        complaints.clear();
        page.click("#kc-login, [type=submit]");
        page.waitForURL(url -> url.startsWith(board.toString()));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }

    private String county() {
        for (int i = 0; i < 6; i++) {
            send(Lives.ESCALATED.play(Bus.caseNo(), clock.instant().minus(Duration.ofDays(3L * i + 8))));
            send(Lives.AT_COURT.play(Bus.caseNo(), clock.instant().minus(Duration.ofDays(2L * i + 12))));
        }
        for (String kind : List.of("01", "03", "07", "10", "10", "14")) {
            Story story = new Story(Bus.caseNo(), clock.instant().minus(Duration.ofHours(5))).ofKind(kind);
            send(Lives.inMediation(story, Tier.VILLAGE, Grade.COMPLEX));
        }
        for (Tier tier : Tier.values()) {
            send(Lives.inMediation(Bus.caseNo(), clock.instant().minus(Duration.ofDays(8)), tier, Grade.SIMPLE));
            send(Lives.inMediation(Bus.caseNo(), clock.instant().minus(Duration.ofHours(40)), tier, Grade.GENERAL));
            send(Lives.inMediation(Bus.caseNo(), clock.instant(), tier, Grade.DIFFICULT));
            send(Lives.inMediation(Bus.caseNo(), clock.instant().minus(Duration.ofDays(9)), tier, Grade.COMPLEX));
        }
        return send(fromVillageToCourt());
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
    @DisplayName("#57 the board shows four colours, tiers, overdue cases and charts on desktop and phone")
    void shouldShowTheCountyOnDesktopAndPhone() {
        // Given
        String caseNo = county();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> db.text("SELECT overdue_since FROM supervised_case WHERE case_no = ?", caseNo) != null);

        // When
        Page desktop = logIn(1280, 900, Role.SUPERVISOR, "532601000000-CC", "532601000000");
        shot(desktop, "desktop");

        // Then
        assertThat(desktop.textContent("h1")).isEqualTo("文山市");
        assertThat(desktop.locator(".tile").count()).isEqualTo(6);
        assertThat(desktop.locator(".cases .late").count()).isPositive();
        assertThat(desktop.locator("canvas").count()).isEqualTo(3);
        desktop.click(".children a:text-is('开化街道')");
        desktop.waitForURL(url -> url.contains("division=532601001000"));
        assertThat(desktop.textContent("h1")).isEqualTo("开化街道");
        desktop.navigate(board + "board/cases/" + caseNo);
        shot(desktop, "desktop-case");
        assertThat(desktop.textContent(".lanes")).contains("文山市人民法院").contains("事权办理责任");
        assertThat(desktop.textContent(".way"))
                .contains("接管案件")
                .contains("对接单位接收")
                .contains("逾期");

        Page phone = logIn(390, 844, Role.LEADER, "532601000000-CC", "532601000000");
        shot(phone, "phone");
        assertThat(widthOf(phone)).isLessThanOrEqualTo(390);
        phone.navigate(board + "board/cases/" + caseNo);
        shot(phone, "phone-case");
        assertThat(widthOf(phone)).isLessThanOrEqualTo(390);
        phone.navigate(board + "board/cases?overdue=true");
        shot(phone, "phone-overdue");
        assertThat(phone.locator(".case").count()).isPositive();
        assertThat(complaints)
                .as("nothing blocked, nothing fetched from elsewhere")
                .isEmpty();
    }

    @Test
    @DisplayName("rule 7: a director sees the own division; another one does not exist for him")
    void shouldShowADirectorOnlyTheOwnDivision() {
        // Given
        String caseNo = send(Lives.inMediation(Bus.caseNo(), clock.instant(), Tier.VILLAGE, Grade.GENERAL));

        // When
        Page page = logIn(1280, 900, Role.DIRECTOR, "532601002000-TC", "532601002000");

        // Then
        assertThat(page.textContent("h1")).isEqualTo("卧龙街道");
        assertThat(page.navigate(board + "board/cases/" + caseNo).status()).isEqualTo(404);
        assertThat(page.navigate(board + "?division=532601000000").status()).isEqualTo(403);
    }

    @Test
    @DisplayName("an account without business here is told so, and can log out")
    void shouldRefuseOtherRolesInWords() {
        Page page = logIn(390, 844, Role.CLERK, "532601001000-TC", "532601001000");

        assertThat(page.textContent("h1")).contains("没有权限");
        shot(page, "refused");
        page.click("text=退出");
        page.waitForURL(url -> url.contains("/realms/"));
    }

    @Test
    @DisplayName("without a log-in the board leads to it, nothing may frame it, and nothing may come from elsewhere")
    void shouldLeadToTheLogIn() {
        given().redirects()
                .follow(false)
                .get("/")
                .then()
                .statusCode(302)
                .header("Location", containsString("/protocol/openid-connect/auth"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
        given().header("X-Requested-With", "JavaScript")
                .get("/board/numbers")
                .then()
                .statusCode(499);
    }

    private static Object widthValue(Page page) {
        return page.evaluate("document.documentElement.scrollWidth");
    }

    private static int widthOf(Page page) {
        return ((Number) widthValue(page)).intValue();
    }

    private static void shot(Page page, String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve(name + ".png")));
    }
}
