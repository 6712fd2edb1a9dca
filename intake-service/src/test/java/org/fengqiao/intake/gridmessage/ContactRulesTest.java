package org.fengqiao.intake.gridmessage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.Purpose;
import org.fengqiao.platform.security.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("谁可以看网格消息的反映人 (个人信息保护法 6)")
class ContactRulesTest {

    @ParameterizedTest
    @CsvSource({
        "GRID_WORKER, 532601001001-VC, 532601001001, HANDLING, true",
        "GRID_WORKER, 532601001001-VC, 532601001001, CITIZEN_REQUEST, false",
        "CLERK, 532601001001-VC, 532601001001, CITIZEN_REQUEST, true",
        "CLERK, 532601001001-VC, 532601001001, SUPERVISION, false",
        "MEDIATOR, 532601001001-VC, 532601001001, HANDLING, true",
        "MEDIATOR, 532601001001-VC, 532601001001, VERIFICATION, false",
        "CLERK, 532601001000-TC, 532601001000, HANDLING, false",
        "DIRECTOR, 532601001000-TC, 532601001000, HANDLING, true",
        "DIRECTOR, 532601002000-TC, 532601002000, HANDLING, false",
        "DIRECTOR, 532601001000-PS, 532601001000, HANDLING, false",
        "PORTAL, , 532601000000, HANDLING, false"
    })
    void shouldAllowThoseWhoseWorkItIs(Role role, String unit, String division, Purpose purpose, boolean allowed) {
        assertThat(ContactRules.allows(actor("someone", role, unit, division), purpose, message("another")))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"CLERK, HANDLING, true", "CLERK, SUPERVISION, false", "PORTAL, HANDLING, false"})
    void shouldAllowWhoeverTookItIn(Role role, Purpose purpose, boolean allowed) {
        assertThat(ContactRules.allows(
                        actor("someone", role, "532601001000-TC", "532601001000"), purpose, message("someone")))
                .isEqualTo(allowed);
    }

    private static Actor actor(String name, Role role, String unit, String division) {
        return new Actor("id", name, Set.of(role), unit, division);
    }

    private static GridMessage message(String sender) {
        return new GridMessage(
                UUID.randomUUID(), "532601001001", sender, Instant.parse("2026-03-02T01:00:00Z"), "sealed");
    }
}
