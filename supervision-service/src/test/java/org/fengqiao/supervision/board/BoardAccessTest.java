package org.fengqiao.supervision.board;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import javax.sql.DataSource;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.Tier;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.platform.security.Role;
import org.fengqiao.supervision.Api;
import org.fengqiao.supervision.Db;
import org.fengqiao.testkit.MutableClock;
import org.fengqiao.testkit.Servers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@DisplayName("Who may look at the board, and how far")
class BoardAccessTest extends BoardScene {

    BoardAccessTest(DataSource database, MutableClock clock, Reference reference) {
        super(new Db(database), clock, reference);
    }

    @ParameterizedTest
    @EnumSource(names = {"SUPERVISOR", "DIRECTOR"})
    @DisplayName("rule 7: a township's people see their township only; a foreign case does not exist for them")
    void shouldShowATownshipOnlyItself(Role role) {
        // Given
        String foreign = send(inMediation(Tier.VILLAGE, Grade.GENERAL));

        // When
        Page page = logIn(newPage(1440, 900), role, "532601002000-TC", "532601002000");

        // Then
        assertThat(page.textContent("h1")).isEqualTo("卧龙街道");
        assertThat(page.locator(".crumbs").textContent()).isEqualTo("卧龙街道");
        assertThat(page.textContent(".tile.total b")).isEqualTo("0");
        open(page, "board/cases?q=" + foreign);
        PlaywrightAssertions.assertThat(page.locator(".empty")).hasText("没有符合条件的案件");
        Response sheet = page.navigate(board + "board/cases/" + foreign);
        assertThat(sheet.status()).isEqualTo(404);
        assertThat(page.content()).doesNotContain("东风社区");
        for (String path : List.of("board?division=", "board/numbers?division=", "board/cases?division=")) {
            assertThat(page.navigate(board + path + COUNTY).status()).as(path).isEqualTo(403);
            assertThat(page.navigate(board + path + "532601001000").status())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    @DisplayName("an account without business here is told so in Chinese")
    void shouldRefuseOtherRolesInWords() {
        Page page = logIn(newPage(390, 844), Role.CLERK, "532601001000-TC", "532601001000");

        assertThat(page.textContent("h1")).contains("没有权限");
        assertThat(page.locator(".tile").count()).isZero();
        assertThat(Accessibility.violations(page)).isEmpty();
        shot(page, "phone-refused");
    }

    @Test
    @DisplayName("after logging out nothing can be seen without the password")
    void shouldLogOut() {
        // Given
        Page page = supervisorAtDesk();

        // When
        page.click("text=退出");
        page.waitForSelector("#password");

        // Then
        page.navigate(board + "board/cases");
        PlaywrightAssertions.assertThat(page.locator("#password")).isVisible();
        assertThat(page.locator(".case").count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour=PINK", "tier=MOON", "division=5326", "cursor=AAAA", "state=';--"})
    @DisplayName("a wrong value in the address gets a page that says so")
    void shouldNameWrongValues(String query) {
        Page page = supervisorAtDesk();

        Response answer = page.navigate(board + "board/cases?" + query);

        assertThat(answer.status()).isBetween(400, 422);
        assertThat(page.locator(".refused h1").textContent()).matches(".*[\\u4e00-\\u9fff].*");
    }

    @Test
    @DisplayName("without a log-in the board leads to it, nothing may frame it, and nothing may come from elsewhere")
    void shouldLeadToTheLogIn() {
        for (String path :
                List.of("/board", "/board/cases", "/board/cases/FQ532601-20260302-000001", "/board/numbers")) {
            given().redirects()
                    .follow(false)
                    .get(path)
                    .then()
                    .statusCode(302)
                    .header("Location", containsString("/protocol/openid-connect/auth"))
                    .header(
                            "Content-Security-Policy",
                            allOf(containsString("default-src 'none'"), not(containsString("unsafe"))))
                    .header("X-Content-Type-Options", equalTo("nosniff"));
        }
        given().redirects().follow(false).get("/").then().statusCode(303).header("Location", endsWith("/board"));
        given().header("X-Requested-With", "JavaScript")
                .get("/board/numbers")
                .then()
                .statusCode(499);
    }

    @Test
    @DisplayName("a bearer token opens the API, not the board; a log-in opens the board, not the API")
    void shouldKeepTokensAndLogInsApart() {
        RequestSpecification token = Api.supervisor();

        token.redirects().follow(false).get("/board").then().statusCode(302);
        Page page = supervisorAtDesk();

        assertThat(page.request().get(board + "api/v1/cases").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/board/welcome=200",
                "http://127.0.0.1:65535/board/welcome=200",
                "http://localhost:8086/board/welcome=200",
                "http://127.0.0.1:1@evil.example/=400",
                "http://localhost:1@evil.example/=400",
                "http://127.0.0.1.evil.example/=400",
                "http://localhost.evil.example/=400",
                "http://evil.example/=400"
            })
    @DisplayName("the local realm sends people back to any port of this machine, and nowhere else")
    void shouldLogInWhateverPortTheBoardHas(String expected) {
        int at = expected.lastIndexOf('=');

        given().baseUri(System.getenv("FENGQIAO_OIDC_URL"))
                .queryParam("response_type", "code")
                .queryParam("client_id", "fengqiao-board")
                .queryParam("scope", "openid")
                .queryParam("state", "x")
                .queryParam("code_challenge", "XHDhcQDTJFpxFk9KUh2DHhl8gF2_4dvs1ZL6_6vVyro")
                .queryParam("code_challenge_method", "S256")
                .queryParam("redirect_uri", expected.substring(0, at))
                .get("/protocol/openid-connect/auth")
                .then()
                .statusCode(Integer.parseInt(expected.substring(at + 1)));
    }
}
