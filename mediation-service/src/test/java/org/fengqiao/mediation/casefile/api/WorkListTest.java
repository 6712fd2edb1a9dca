package org.fengqiao.mediation.casefile.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.mediation.casefile.api.Desk.clerk;
import static org.fengqiao.mediation.casefile.api.Desk.mediator;
import static org.fengqiao.mediation.casefile.api.Desk.supervisor;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.testkit.Servers;
import org.fengqiao.testkit.TestEvents;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class WorkListTest {

    private final TestEvents events = new TestEvents();
    private final Vault vault;

    WorkListTest(Vault vault) {
        this.vault = vault;
    }

    @Test
    @DisplayName("a list is read page by page, each file once")
    void shouldPage() {
        // Given
        List<String> cases = IntStream.range(0, 5)
                .mapToObj(n -> Desk.of(events, vault).opened().caseNo() + "/1")
                .toList();

        // When
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Response page =
                    list(supervisor(), "limit=2&state=DISPATCHED" + (cursor == null ? "" : "&cursor=" + cursor));
            seen.addAll(page.path("items.collect { it.caseNo + '/' + it.hop }"));
            cursor = page.path("next");
            assertThat(page.header("Link") != null).isEqualTo(cursor != null);
        } while (cursor != null);

        // Then
        assertThat(seen).doesNotHaveDuplicates().containsAll(cases);
    }

    @Test
    @DisplayName("a person's own list, requests to decide, and nothing that names anyone")
    void shouldFilter() {
        // Given
        Desk desk = Desk.of(events, vault).mediating();
        desk.does("requests", Map.of("kind", "ESCALATION", "reason", "上报"), mediator());

        // When, Then
        list(mediator(), "mine=true&open=true").then().body("items.mediator", everyItem(is(Desk.MEDIATOR)));
        assertThat(list(mediator(), "mine=true&open=true").<List<String>>path("items.caseNo"))
                .contains(desk.caseNo());
        Response pending = list(Desk.director(), "pendingRequest=true&role=LEAD");
        assertThat(pending.<List<String>>path("items.caseNo")).contains(desk.caseNo());
        assertThat(pending.asString()).contains("王**").doesNotContain(Desk.NAME);
        assertThat(list(clerk(), "overdue=true").<List<String>>path("items.caseNo"))
                .doesNotContain(desk.caseNo());
    }

    @Test
    @DisplayName("an unknown code or cursor is named")
    void shouldNameUnknownCodes() {
        // Given
        String token = clerk();

        // When, Then
        list(token, "state=SOMEWHERE").then().statusCode(422).body("errors[0].field", is("state"));
        list(token, "cursor=xyz").then().statusCode(422).body("errors[0].field", is("cursor"));
        list(token, "limit=201").then().statusCode(422);
    }

    private static Response list(String token, String query) {
        return given().auth().oauth2(token).get("/api/v1/files?" + query);
    }
}
