package org.fengqiao.mediation.casefile.api;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import javax.sql.DataSource;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.testkit.JsonRules;
import org.fengqiao.testkit.Servers;
import org.fengqiao.testkit.TestEvents;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class JsonTest {

    private final Vault vault;
    private final DataSource database;

    JsonTest(Vault vault, DataSource database) {
        this.vault = vault;
        this.database = database;
    }

    @Test
    void shouldReadJsonStrictly() {
        // Given
        Desk desk = Desk.of(new TestEvents(), vault).opened().does("sign-in", Map.of(), Desk.clerk());

        // Then
        JsonRules.of(database, "POST", desk.path("assignment"), Desk.clerk())
                .with("If-Match", desk.etag())
                .check(Map.of("mediator", Desk.MEDIATOR), "mediator");
    }
}
