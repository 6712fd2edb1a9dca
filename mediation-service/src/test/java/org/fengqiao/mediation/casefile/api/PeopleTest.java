package org.fengqiao.mediation.casefile.api;

import static org.fengqiao.mediation.casefile.api.Desk.clerk;
import static org.hamcrest.Matchers.contains;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.platform.security.Role;
import org.fengqiao.testkit.Servers;
import org.fengqiao.testkit.TestEvents;
import org.fengqiao.testkit.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class PeopleTest {

    private final TestEvents events = new TestEvents();
    private final Vault vault;
    private final Reference reference;

    PeopleTest(Vault vault, Reference reference) {
        this.vault = vault;
        this.reference = reference;
    }

    @Test
    @DisplayName("only people of the unit are given its cases; whoever takes one himself is known by his token")
    void shouldKnowThePeopleOfTheUnit() {
        // Given
        QuarkusTransaction.requiringNew().run(() -> reference.put(RoundTripTest.unit()));
        Desk desk = Desk.of(events, vault).opened().does("sign-in", Map.of(), clerk());
        String newcomer = Tokens.named("mediator.new", Role.MEDIATOR, Desk.UNIT, Desk.TOWNSHIP);

        // When, Then
        desk.refused(422, "invalid-fields", "assignment", Map.of("mediator", "nobody.nowhere"), clerk())
                .body("errors.field", contains("mediator"))
                .body("errors.message", contains("不是本单位可指定的账号"));
        desk.does("assignment", Map.of("mediator", Desk.COLLEAGUE), clerk())
                .does("assignment", Map.of("mediator", "director.532601001000-tc"), clerk())
                .does("assignment", Map.of("mediator", "mediator.new"), newcomer);
    }
}
