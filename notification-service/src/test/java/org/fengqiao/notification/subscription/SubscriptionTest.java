package org.fengqiao.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "portal, url-malformed, 完整",
        "'https://portal.gov.cn/#x', url-malformed, 完整",
        "'ftp://127.0.0.1/x', url-not-https, https",
        "'http://1.1.1.1/x', url-not-https, https",
        "'https://me:pw@1.1.1.1/x', url-has-credentials, 密码",
        "'https://does-not-exist.invalid/x', url-unknown-host, 解析",
        "'https://10.0.0.1/x', url-address-not-allowed, 内部",
        "'https://169.254.169.254/latest/meta-data', url-address-not-allowed, 内部",
        "'https://[::1]/x', url-address-not-allowed, 内部",
        "'https://[::ffff:10.0.0.1]/x', url-address-not-allowed, 内部",
        "'https://3232235777/x', url-address-not-allowed, 内部"
    })
    void shouldRefuseUrlsThatMustNotBeCalled(String url, String code, String word) {
        create(Map.of("url", url, "eventTypes", List.of("case.closed.v1")))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo(PROBLEM + "webhook-url-not-allowed"))
                .body("errors[0].field", equalTo("url"))
                .body("errors[0].message", org.hamcrest.Matchers.containsString(word))
                .body("title", notNullValue());
    }

    @Test
    void shouldRefuseUnknownAndForbiddenEventTypes() {
        create(Map.of("url", URL, "eventTypes", List.of("case.closed.v1", "case.eaten.v1")))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "unknown-event-type"))
                .body("errors[0].field", equalTo("eventTypes[1]"));
        create(Map.of("url", URL, "eventTypes", List.of("directive.issued.v1")))
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "event-type-not-allowed"));
        create(Map.of("url", URL)).statusCode(422).body("errors[0].field", equalTo("eventTypes"));
        create(Map.of("eventTypes", List.of("case.closed.v1"))).statusCode(422).body("errors[0].field", equalTo("url"));
        create(Map.of("url", URL, "eventTypes", List.of("case.closed.v1"), "more", 1))
                .statusCode(400);
        create(Map.of("url", URL, "eventTypes", List.of("order.closed"))).statusCode(422);
    }

    @Test
    void shouldOfferCallbacksToTheHotlineOnly() {
        // Given
        Api hotline = Api.hotline(Api.newAccount("hotline"));

        // Then
        create(Map.of("kind", "CALLBACK", "url", URL))
                .statusCode(403)
                .body("type", equalTo(PROBLEM + "callback-not-allowed"));
        hotline.create(Map.of("kind", "CALLBACK", "url", URL))
                .post(PATH)
                .then()
                .statusCode(201)
                .body("eventTypes", hasSize(3));
        hotline.create(Map.of("kind", "CALLBACK", "url", URL, "eventTypes", List.of("case.closed.v1")))
                .post(PATH)
                .then()
                .statusCode(422);
        hotline.request().get("/api/v1/event-types").then().statusCode(200).body("type", hasItem("order.closed"));
        portal.request()
                .header("Accept-Language", "en")
                .get("/api/v1/event-types")
                .then()
                .body("type", not(hasItem("order.closed")))
                .body("find { it.type == 'case.closed.v1' }.label", equalTo("closed"));
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

    @Test
    void shouldSpeakEnglishOnDemand() {
        portal.create(Map.of("url", "portal", "eventTypes", List.of("case.closed.v1")))
                .header("Accept-Language", "en")
                .post(PATH)
                .then()
                .statusCode(422)
                .body("title", startsWith("URL"));
    }

    private ValidatableResponse create(Map<String, Object> body) {
        return portal.create(body).post(PATH).then();
    }

    private static Api director(String account, String unit) {
        return Api.as(Role.DIRECTOR, account, unit, World.TOWNSHIP);
    }
}
