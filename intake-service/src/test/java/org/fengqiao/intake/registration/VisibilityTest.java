package org.fengqiao.intake.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.Purpose;
import org.fengqiao.platform.security.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("可见范围与用途 (个人信息保护法 6)")
class VisibilityTest {

    @ParameterizedTest
    @EnumSource(names = {"CLERK", "MEDIATOR", "DIRECTOR", "LEADER", "SUPERVISOR"})
    void shouldShowStaffTheirDivision(Role role) {
        assertThat(Visibility.of(actor(role, "532601001000"))).isEqualTo(new Visibility("532601001", null));
    }

    @ParameterizedTest
    @EnumSource(names = {"PORTAL", "HOTLINE", "GRID_WORKER", "PARTNER"})
    void shouldShowOthersOnlyWhatTheySent(Role role) {
        assertThat(Visibility.of(actor(role, "532601000000"))).isEqualTo(new Visibility(null, "someone"));
    }

    @Test
    void shouldShowNothingToStaffWithoutADivision() {
        assertThatThrownBy(() -> Visibility.of(actor(Role.CLERK, null))).isInstanceOf(Problem.class);
    }

    @Test
    void shouldNarrowButNeverWiden() {
        Visibility township = Visibility.of(actor(Role.CLERK, "532601001000"));

        assertThat(township.within("532601001001").prefix()).isEqualTo("532601001001");
        assertThatThrownBy(() -> township.within("532601000000")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> township.within("532601002001")).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @CsvSource({
        "CLERK, HANDLING, true",
        "MEDIATOR, HANDLING, true",
        "MEDIATOR, SUPERVISION, false",
        "SUPERVISOR, HANDLING, false",
        "SUPERVISOR, SUPERVISION, true",
        "LEADER, SUPERVISION, true",
        "PORTAL, HANDLING, false",
        "GRID_WORKER, CITIZEN_REQUEST, false",
        "PARTNER, HANDLING, false"
    })
    void shouldUnmaskOnlyForAPurposeOfTheRole(Role role, Purpose purpose, boolean allowed) {
        assertThat(PurposeRules.allows(actor(role, "532601000000"), purpose)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "CLERK, 532601001001-VC, 532601001001, HANDLING, true",
        "CLERK, 532601001000-TC, 532601001000, HANDLING, false",
        "CLERK, 532601001000-TC, 532601001000, VERIFICATION, false",
        "CLERK, 532601001000-TC, 532601001000, CITIZEN_REQUEST, false",
        "DIRECTOR, 532601001000-TC, 532601001000, HANDLING, true",
        "DIRECTOR, 532601001001-VC, 532601001001, HANDLING, true",
        "DIRECTOR, 532601000000-CC, 532601000000, VERIFICATION, true",
        "DIRECTOR, 532601002000-TC, 532601002000, HANDLING, false",
        "DIRECTOR, 532601000000-D03, 532601000000, HANDLING, false",
        "DIRECTOR, 532601000000-PC, 532601000000, VERIFICATION, false",
        "DIRECTOR, 532601001000-PS, 532601001000, CITIZEN_REQUEST, false",
        "SUPERVISOR, 532601000000-D03, 532601000000, SUPERVISION, true",
        "SUPERVISOR, 532601000000-CC, 532601000000, VERIFICATION, true",
        "SUPERVISOR, 532601000000-CC, 532601000000, SUPERVISION, true",
        "LEADER, 532601001000-TC, 532601001000, SUPERVISION, true",
        "SUPERVISOR, 532601002000-TC, 532601002000, SUPERVISION, false"
    })
    void shouldUnmaskOnlyForWhoIsConcernedOrAbove(
            Role role, String unit, String division, Purpose purpose, boolean allowed) {
        Concern concern = new Concern(Set.of("532601001001-VC"), "532601001001");

        assertThat(PurposeRules.allows(new Actor("id", "someone", Set.of(role), unit, division), purpose, concern))
                .isEqualTo(allowed);
    }

    @Test
    void shouldUnmaskForTheDirectorOfADepartmentThatHandlesTheCase() {
        Actor director = new Actor("id", "someone", Set.of(Role.DIRECTOR), "532601000000-D03", "532601000000");
        Concern concern = new Concern(Set.of("532601001001-VC", "532601000000-D03"), "532601000000");

        assertThat(PurposeRules.allows(director, Purpose.HANDLING, concern)).isTrue();
    }

    private static Actor actor(Role role, String division) {
        return new Actor("id", "someone", Set.of(role), null, division);
    }
}
