package org.fengqiao.deploy.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RealmTest {
    private JsonNode realm;

    @BeforeEach
    void read() throws IOException {
        try (var file = RealmTest.class.getResourceAsStream("/keycloak/fengqiao-realm.json")) {
            realm = new ObjectMapper().readTree(file);
        }
    }

    @Test
    void noSecretIsWrittenDown() {
        assertThat(elements(realm.path("clients")).filter(client -> client.has("secret")))
                .hasSize(4)
                .allMatch(client -> client.path("secret").asText().matches("\\$\\{FENGQIAO_[A-Z]+_SECRET}"));
    }

    @Test
    void nobodyMovesHimselfToAnotherUnit() throws IOException {
        var profile = new ObjectMapper()
                .readTree(realm.at(
                                "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                        .asText());

        assertThat(elements(profile.path("attributes"))
                        .filter(attribute -> attribute.path("name").asText().matches("unit|division")))
                .hasSize(2)
                .allMatch(attribute ->
                        attribute.at("/permissions/edit").toString().equals("[\"admin\"]"));
    }

    @Test
    void passwordsAreGuardedAgainstGuessing() {
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(elements(realm.path("clients"))
                        .filter(client ->
                                client.path("directAccessGrantsEnabled").asBoolean())
                        .map(client -> client.path("clientId").asText()))
                .containsExactly("fengqiao-app");
    }

    private static java.util.stream.Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
