package org.fengqiao.notification.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeKeyTest {

    @ParameterizedTest
    @CsvSource({
        "PORTAL, SENDER, sender:a",
        "HOTLINE, SENDER, sender:a",
        "PARTNER, PARTNER, partner:532601000000-PC",
        "DIRECTOR, UNIT, unit:532601000000-PC",
        "SUPERVISOR, DIVISION, division:532601"
    })
    void shouldFollowFromTheRole(Role role, Viewer viewer, String key) {
        // Given
        Actor actor = actor("532601000000", role);

        // Then
        assertThat(Viewer.of(actor)).contains(viewer);
        assertThat(ScopeKey.of(viewer, actor)).contains(key);
    }

    @ParameterizedTest
    @CsvSource({"GRID_WORKER", "CLERK", "MEDIATOR", "LEADER", "AUDITOR", "ADMINISTRATOR"})
    void shouldNotExistForOtherRoles(Role role) {
        assertThat(Viewer.of(actor("532601000000", role))).isEmpty();
    }

    @Test
    void shouldTakeTheWidestCapacityOfSeveralRoles() {
        assertThat(Viewer.of(actor("532601000000", Role.PARTNER, Role.SUPERVISOR, Role.DIRECTOR)))
                .contains(Viewer.DIVISION);
    }

    @Test
    void shouldNotExistWithoutTheClaim() {
        // Given
        Actor bare = new Actor("s", "a", Set.of(Role.DIRECTOR, Role.SUPERVISOR), null, null);

        // Then
        assertThat(ScopeKey.of(Viewer.UNIT, bare)).isEmpty();
        assertThat(ScopeKey.of(Viewer.PARTNER, bare)).isEmpty();
        assertThat(ScopeKey.of(Viewer.DIVISION, bare)).isEmpty();
        assertThat(ScopeKey.of(Viewer.DIVISION, actor("53", Role.SUPERVISOR))).isEmpty();
    }

    @Test
    void shouldNameClientsAsTheyNameThemselves() {
        assertThat(ScopeKey.account("service-account-Portal-Demo")).isEqualTo("portal-demo");
        assertThat(ScopeKey.account("Clerk.532601001000-TC")).isEqualTo("clerk.532601001000-tc");
    }

    private static Actor actor(String division, Role... roles) {
        return new Actor("s", "service-account-a", Set.of(roles), "532601000000-PC", division);
    }
}
