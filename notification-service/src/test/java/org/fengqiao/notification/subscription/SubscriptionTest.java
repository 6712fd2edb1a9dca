package org.fengqiao.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.fengqiao.notification.support.Api;
import org.fengqiao.notification.support.Api.Subscribed;
import org.fengqiao.notification.support.Gateway;
import org.fengqiao.notification.support.World;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.security.Role;
import org.fengqiao.testkit.Servers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(Gateway.class)
class SubscriptionTest {

    private static final String PATH = "/api/v1/subscriptions";
    private static final String URL = "http://127.0.0.1:9/hook";
    private static final String PROBLEM = "urn:fengqiao:problem:";

    @jakarta.inject.Inject
    DataSource database;

    private final Api portal = Api.portal(Api.newAccount("portal"));

    @Test
    void shouldShowTheSecretOnceAndKeepItSealed() {
        // When
        Subscribed made = portal.subscribe(URL, "case.closed.v1", "case.closed.v1");

        // Then
        assertThat(made.secret()).startsWith("whsec_");
        portal.request()
                .get(PATH + "/" + made.id())
                .then()
                .statusCode(200)
                .body("secret", nullValue())
                .body("state", equalTo("ACTIVE"))
                .body("eventTypes", equalTo(List.of("case.closed.v1")));
        portal.request()
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].secret", nullValue());
        assertThat(Sql.query(database, "SELECT secret FROM subscription", s -> {}, r -> r.getString(1)))
                .noneMatch(secret ->
                        secret != null && secret.contains(made.secret().substring(6)));
    }

    @Test
    void shouldTakeTheSubscribersOwnSecret() {
        // Given
        String own = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

        // When
        Subscribed made = portal.subscribe(Map.of("url", URL, "eventTypes", List.of("case.closed.v1"), "secret", own));

        // Then
        assertThat(made.secret()).isEqualTo(own);
        create(Map.of("url", URL, "eventTypes", List.of("case.closed.v1"), "secret", "whsec_c2hvcnQ="))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "weak-secret"));
    }

    @Test
    void shouldGiveARepetitionTheSameAnswer() {
        // Given
        Map<String, Object> body = Map.of("url", URL, "eventTypes", List.of("case.closed.v1"));
        String key = UUID.randomUUID().toString();

        // When
        String first = portal.request()
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH)
                .asString();
        String second = portal.request()
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH)
                .asString();

        // Then
        assertThat(second).isEqualTo(first);
        portal.request().get(PATH).then().body("items", hasSize(1));
        portal.request().body(body).post(PATH).then().statusCode(400);
    }

    @Test
    void shouldLimitTheNumberPerOwner() {
        // Given
        List<Subscribed> all = IntStream.range(0, Gateway.PER_OWNER)
                .mapToObj(i -> portal.subscribe(URL, "case.closed.v1"))
                .toList();

        // When
        ValidatableResponse refused = create(Map.of("url", URL, "eventTypes", List.of("case.closed.v1")));

        // Then
        refused.statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo(PROBLEM + "too-many-subscriptions"))
                .body("limit", equalTo(Gateway.PER_OWNER));
        portal.request().delete(PATH + "/" + all.getFirst().id()).then().statusCode(204);
        portal.subscribe(URL, "case.closed.v1");
        portal.request()
                .get(PATH + "?limit=2")
                .then()
                .body("items", hasSize(2))
                .body("next", notNullValue())
                .header("Link", notNullValue());
    }

    @Test
    void shouldBelongToTheUnitAndBeNobodyElsesBusiness() {
        // Given
        String unit = "532601004000-T" + UUID.randomUUID().toString().substring(0, 6);
        Subscribed made = director("director." + unit, unit).subscribe(URL, "case.closed.v1");
        Api successor = director("successor." + unit, unit);
        Api stranger = director("director.other." + unit, "532601005000-TC");
        String path = PATH + "/" + made.id();

        // Then
        successor.request().get(path).then().statusCode(200);
        stranger.request().get(path).then().statusCode(404);
        stranger.request().get(path + "/deliveries").then().statusCode(404);
        stranger.request().post(path + "/activation").then().statusCode(404);
        stranger.request()
                .post(path + "/deliveries/" + UUID.randomUUID() + "/redelivery")
                .then()
                .statusCode(404);
        stranger.request().delete(path).then().statusCode(404);
        portal.request().get(path).then().statusCode(404);
        successor.request().delete(path).then().statusCode(204);
        successor.request().get(path).then().statusCode(404);
        portal.request().get(PATH + "/not-an-id").then().statusCode(404);
    }

    private ValidatableResponse create(Map<String, Object> body) {
        return portal.create(body).post(PATH).then();
    }

    private static Api director(String account, String unit) {
        return Api.as(Role.DIRECTOR, account, unit, World.TOWNSHIP);
    }
}
