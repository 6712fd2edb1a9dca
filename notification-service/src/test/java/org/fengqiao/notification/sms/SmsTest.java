package org.fengqiao.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.notification.support.Api.soon;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.fengqiao.notification.support.Api;
import org.fengqiao.notification.support.Gateway;
import org.fengqiao.notification.support.Receiver.Answer;
import org.fengqiao.notification.support.Receiver.Request;
import org.fengqiao.notification.support.World;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.security.Role;
import org.fengqiao.testkit.MutableClock;
import org.fengqiao.testkit.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(Gateway.class)
class SmsTest {

    private static final Instant NIGHT = Instant.parse("2026-03-02T14:30:00Z");
    private static final Instant MORNING = Instant.parse("2026-03-03T00:00:00Z");

    @Inject
    Vault vault;

    @Inject
    MutableClock clock;

    private final String phone = "139" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);

    @AfterEach
    void reset() {
        clock.set(MutableClock.START);
        Gateway.answerAsUsual();
    }

    @Test
    @DisplayName("信访工作条例 23: the citizen is told of acceptance, result and closing")
    void shouldTellTheApplicantAtAcceptanceSettlingAndClosing() {
        // Given
        World world = new World(vault).units().withPhone(phone);

        // When
        world.register();
        world.takeOver();
        world.signIn();
        world.settle();
        world.close();

        // Then
        List<Request> sent = soon().until(this::sent, all -> all.size() == 3);
        assertThat(sent).allSatisfy(r -> {
            assertThat(r.header("Authorization")).isEqualTo("Bearer " + Gateway.TOKEN);
            assertThat(text(r)).contains(world.caseNo(), World.CENTRE_NAME).doesNotContain("李秀英", "王小明", "院墙");
        });
        assertThat(sent)
                .extracting(r -> JsonPath.from(r.body()).getString("reference"))
                .doesNotHaveDuplicates();
        assertThat(sent).extracting(this::text).anyMatch(t -> t.contains("受理")).anyMatch(t -> t.contains("协议"));
    }

    @Test
    void shouldDelayUntilTheMorningAndNotDrop() {
        // Given
        clock.set(NIGHT);
        World world = new World(vault).withPhone(phone);

        // When
        world.register(NIGHT);

        // Then
        Map<String, Object> waiting = soon().until(
                        () -> messages(world), all -> all.size() == 1 && state(all, "WAITING"))
                .getFirst();
        assertThat(waiting).containsEntry("notBefore", "2026-03-03T00:00:00Z").containsEntry("attempts", 0);
        assertThat(sent()).isEmpty();
        clock.set(MORNING);
        soon().untilAsserted(() -> assertThat(sent()).hasSize(1));
        soon().until(() -> state(messages(world), "DELIVERED"));
    }

    @Test
    @DisplayName("a receipt that no table can hold does not hold up the deliveries")
    void shouldPassOverAReceiptThatCannotBeStored() {
        // Given
        Gateway.receiver().on("/messages", n -> new Answer(202, Map.of(), "{\"id\":\"m\\u0000\"}"));
        World world = new World(vault).withPhone(phone);

        // When
        world.register();

        // Then
        soon().until(() -> state(messages(world), "DELIVERED"));
        assertThat(sent()).hasSize(1);
    }

    @Test
    void shouldTryAgainWithTheSameReferenceWhenTheGatewayIsBusyOrFails() {
        // Given
        Gateway.receiver().on("/messages", n -> switch (sent().size()) {
            case 1 -> new Answer(429, Map.of("Retry-After", "1"), "");
            case 2 -> Answer.of(503);
            default -> new Answer(202, Map.of(), "{\"id\":\"m-1\"}");
        });
        World world = new World(vault).withPhone(phone);

        // When
        world.register();

        // Then
        List<Request> sent = soon().until(this::sent, all -> all.size() == 3);
        assertThat(sent)
                .extracting(r -> JsonPath.from(r.body()).getString("reference"))
                .containsOnly(JsonPath.from(sent.getFirst().body()).getString("reference"));
        soon().untilAsserted(() -> assertThat(messages(world).getFirst())
                .containsEntry("state", "DELIVERED")
                .containsEntry("attempts", 3)
                .containsEntry("receipt", "m-1"));
    }

    @Test
    void shouldNotRepeatAMessageThatTheGatewayRefuses() {
        // Given
        Gateway.receiver().on("/messages", n -> Answer.of(400));
        World world = new World(vault).withPhone(phone);

        // When
        world.register();

        // Then
        soon().until(() -> state(messages(world), "FAILED"));
        assertThat(sent()).hasSize(1);
    }

    @Test
    void shouldNotTellOfWhatHappenedLongAgo() {
        // Given
        World world = new World(vault).withPhone(phone);

        // When
        world.register(MutableClock.START.minusSeconds(5 * 86_400));
        world.close();

        // Then
        soon().untilAsserted(() -> assertThat(sent())
                .extracting(this::text)
                .singleElement()
                .asString()
                .contains("办结"));
        assertThat(messages(world)).hasSize(1);
    }

    private List<Request> sent() {
        return Gateway.receiver().on("/messages").stream()
                .filter(r -> JsonPath.from(r.body()).getString("to").equals(phone))
                .toList();
    }

    private String text(Request request) {
        return JsonPath.from(request.body()).getString("text");
    }

    private List<Map<String, Object>> messages(World world) {
        var answer = Api.as(Role.CLERK, "clerk." + World.TOWNSHIP_CENTRE, World.TOWNSHIP_CENTRE, World.TOWNSHIP)
                .request()
                .get("/api/v1/cases/" + world.caseNo() + "/messages");
        return answer.statusCode() == 404 ? List.of() : answer.jsonPath().getList("");
    }

    private static boolean state(List<Map<String, Object>> messages, String state) {
        return messages.size() == 1 && messages.getFirst().get("state").equals(state);
    }
}
