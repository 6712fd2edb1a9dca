package org.fengqiao.supervision.board;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.platform.security.Role;
import org.fengqiao.supervision.Db;
import org.fengqiao.supervision.SupervisionTest;
import org.fengqiao.testkit.MutableClock;
import org.fengqiao.testkit.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A real browser before the board of a small county; what it complains about is kept. */
abstract class BoardScene extends SupervisionTest {

    static final String COUNTY = "532601000000";
    private static final Path SHOTS = Path.of("target", "board");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static Chromium chromium;

    final List<String> complaints = new ArrayList<>();
    private final Reference reference;

    @TestHTTPResource("/")
    URI board;

    BoardScene(Db db, MutableClock clock, Reference reference) {
        super(db, clock);
        this.reference = reference;
    }

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.openOrSkip();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    }

    @AfterAll
    static void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void loadCounty() {
        county(reference);
    }

    Page supervisorAtDesk() {
        return logIn(newPage(1440, 900), Role.SUPERVISOR, "532601000000-CC", COUNTY);
    }

    Page leaderOnPhone() {
        return logIn(newPage(390, 844), Role.LEADER, "532601000000-CC", COUNTY);
    }

    Page newPage(int width, int height) {
        Page page = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setDeviceScaleFactor(2)
                        .setLocale("zh-CN"))
                .newPage();
        page.setDefaultTimeout(PATIENCE.toMillis());
        return page;
    }

    Page logIn(Page page, Role role, String unit, String division) {
        String account = "board-" + role.claim() + "." + unit.toLowerCase(Locale.ROOT);
        Tokens.named(account, role, unit, division);
        page.navigate(board.toString());
        page.fill("#username", account);
        page.fill("#password", Tokens.password());
        listen(page);
        page.click("#kc-login, [type=submit]");
        page.waitForURL(url -> url.startsWith(board + "board"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }

    private void listen(Page page) {
        page.onConsoleMessage(m -> {
            if (m.type().equals("error")) {
                complaints.add(m.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(r -> {
            if (!r.url().startsWith("http://127.0.0.1") && !r.url().startsWith("data:")) {
                complaints.add("from elsewhere: " + r.url());
            }
        });
    }

    void open(Page page, String path) {
        page.navigate(board + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    static int widthOf(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    }

    static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve(name + ".png")));
    }
}
