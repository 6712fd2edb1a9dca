package org.fengqiao.mediation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.fengqiao.contracts.MediationEvent.CaseTakenOver;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.Topics;
import org.fengqiao.platform.crypto.SealedCase;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.testkit.Servers;
import org.fengqiao.testkit.TestEvents;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@TestProfile(VillageTest.Village.class)
class VillageTest {

    /** The same artifact with another tier. */
    public static class Village implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("fengqiao.tier", "village");
        }
    }

    private static final String CASE = "FQ532601-20260302-000001";

    private final TestEvents events = new TestEvents();
    private final Vault vault;

    VillageTest(Vault vault) {
        this.vault = vault;
    }

    @Test
    @DisplayName("a tier is configuration: topics, source and title follow from it")
    void shouldServeItsTier() {
        // Given
        String sealed = vault.seal(new SealedCase("题", "文", null, List.of()));

        // When
        events.send(
                Topics.dispatch(Tier.VILLAGE),
                "/routing",
                Dispatches.lead(CASE, Tier.VILLAGE, "532601001001-VC")
                        .sealed(sealed)
                        .event());

        // Then
        CaseTakenOver taken = events.await(Topics.mediation(Tier.VILLAGE), CASE, CaseTakenOver.class);
        assertThat(taken.tier()).isEqualTo(Tier.VILLAGE);
        assertThat(events.all(Topics.mediation(Tier.VILLAGE)))
                .allSatisfy(seen -> assertThat(seen.headers()).containsEntry("ce_source", "/mediation/village"));
        given().get("/q/openapi?format=json").then().body("info.title", is("枫桥·村级调处服务"));
    }
}
