package org.fengqiao.notification.support;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.core.ConditionFactory;
import org.fengqiao.platform.security.Role;
import org.fengqiao.testkit.Tokens;

/** Calls the service as a client does, with a real token. */
public final class Api {

    /** A subscription as a client knows it. */
    public record Subscribed(String id, String secret) {}

    private final String token;

    private Api(String token) {
        this.token = token;
    }

    public static Api as(Role role, String account, String unit, String division) {
        return new Api(Tokens.named(account, role, unit, division));
    }

    /** A portal of its own, so that tests do not share a subscription limit. */
    public static Api portal(String account) {
        return as(Role.PORTAL, account, account, World.COUNTY);
    }

    public static Api hotline(String account) {
        return as(Role.HOTLINE, account, account, World.COUNTY);
    }

    public static String newAccount(String kind) {
        return kind + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    public static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
    }

    /** A request that names no content type. */
    public RequestSpecification bare() {
        return given().auth().oauth2(token);
    }

    public RequestSpecification request() {
        return bare().contentType(ContentType.JSON);
    }

    public RequestSpecification create(Map<String, Object> body) {
        return request().header("Idempotency-Key", UUID.randomUUID().toString()).body(body);
    }

    public Subscribed subscribe(String url, String... types) {
        return subscribe(Map.of("url", url, "eventTypes", List.of(types)));
    }

    public Subscribed subscribe(Map<String, Object> body) {
        JsonPath made = create(body)
                .post("/api/v1/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Subscribed(made.getString("id"), made.getString("secret"));
    }

    /** A subscription's log. */
    public List<Map<String, Object>> deliveries(Subscribed subscription) {
        return request()
                .get("/api/v1/subscriptions/" + subscription.id() + "/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    /** Waits until the only delivery of a subscription is as it should be. */
    public Map<String, Object> awaitDelivery(Subscribed subscription, Predicate<Map<String, Object>> good) {
        return soon().until(() -> deliveries(subscription), all -> all.size() == 1 && good.test(all.getFirst()))
                .getFirst();
    }

    public Map<String, Object> awaitState(Subscribed subscription, String state) {
        return awaitDelivery(subscription, d -> d.get("state").equals(state));
    }
}
