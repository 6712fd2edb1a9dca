package org.fengqiao.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.notification.support.Api.soon;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.fengqiao.notification.support.Api;
import org.fengqiao.notification.support.Gateway;
import org.fengqiao.notification.support.Receiver.Request;
import org.fengqiao.notification.support.World;
import org.fengqiao.platform.Sql;
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
class SmsPrivacyTest {

    @Inject
    Vault vault;

    @Inject
    MutableClock clock;

    @Inject
    DataSource database;

    private final String phone = "139" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);

    @AfterEach
    void reset() {
        clock.set(MutableClock.START);
        Gateway.answerAsUsual();
    }

    @Test
    void shouldUseNeutralWordsForAConfidentialCase() {
        // Given
        World world = new World(vault).units().withPhone(phone).confidential();

        // When
        world.register();
        world.close();

        // Then
        assertThat(soon().until(this::sent, all -> all.size() == 2))
                .extracting(this::text)
                .allSatisfy(t -> assertThat(t).contains(world.caseNo()).doesNotContain(World.CENTRE_NAME, "调解", "反映"));
    }

    @Test
    @DisplayName("个人信息保护法 51: telephones are sealed at rest and a message's content goes once it is sent")
    void shouldKeepNoPersonalDataInClear() {
        // Given
        World world = new World(vault).withPhone(phone);

        // When
        world.register();

        // Then
        soon().until(() -> state(messages(world), "DELIVERED"));
        assertThat(messages(world).getFirst()).containsEntry("to", "139****" + phone.substring(7));
        assertThat(column("SELECT sealed || fingerprint FROM contact WHERE case_no = ?", world))
                .noneMatch(text -> text.contains(phone));
        assertThat(column("SELECT payload FROM delivery WHERE case_no = ? AND kind = 'SMS'", world))
                .containsExactly("");
    }

    @Test
    void shouldForgetTelephonesLongAfterTheClosing() {
        // Given
        World world = new World(vault).withPhone(phone);
        world.register();
        world.close();
        soon().untilAsserted(() -> assertThat(sent()).hasSize(2));
        ContactStore contacts = new ContactStore(database, vault);

        // When
        contacts.forget(MutableClock.START.plusSeconds(1));

        // Then
        assertThat(contacts.of(world.caseNo())).isEmpty();
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

    private List<String> column(String sql, World world) {
        return Sql.query(database, sql, s -> s.setString(1, world.caseNo()), r -> r.getString(1));
    }
}
