package org.fengqiao.notification.subscription;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.fengqiao.notification.support.Api;
import org.fengqiao.notification.support.Gateway;
import org.fengqiao.testkit.Servers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(Gateway.class)
class SubscriptionRefusalTest {

    private static final String PATH = "/api/v1/subscriptions";
    private static final String URL = "http://127.0.0.1:9/hook";
    private static final String PROBLEM = "urn:fengqiao:problem:";

    private final Api portal = Api.portal(Api.newAccount("portal"));

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
}
