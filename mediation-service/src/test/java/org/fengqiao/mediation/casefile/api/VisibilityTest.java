package org.fengqiao.mediation.casefile.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.RoutingEvent.CaseRecalled;
import org.fengqiao.contracts.Tier;
import org.fengqiao.mediation.Dispatches;
import org.fengqiao.mediation.casefile.domain.Act;
import org.fengqiao.mediation.casefile.domain.CaseFile;
import org.fengqiao.mediation.casefile.domain.Closing;
import org.fengqiao.mediation.casefile.domain.Moving;
import org.fengqiao.mediation.casefile.domain.TierPolicy;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.Purpose;
import org.fengqiao.platform.security.Role;
import org.fengqiao.platform.time.Calendars;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("rule 7: who sees and changes what")
class VisibilityTest {

    private static final String CASE = "FQ532601-20260302-000001";
    private static final String VILLAGE = "532601001001-VC";
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final Act ROUTING =
            Act.ofRouting(AT, TierPolicy.of(Tier.VILLAGE, Set.of(), Map.of(), Calendars.published()));
    private static final Actor CLERK = actor(VILLAGE, "532601001001", Role.CLERK);
    private static final Actor MEDIATOR = actor(VILLAGE, "532601001001", Role.MEDIATOR);
    private static final Actor DIRECTOR = actor(VILLAGE, "532601001001", Role.DIRECTOR);
    private static final String CENTRE = "532601001000-TC";
    private static final Actor DIRECTOR_OF_THE_CENTRE = actor(CENTRE, "532601001000", Role.DIRECTOR);

    @Test
    @DisplayName("a director who is a leader, too, oversees the villages below and does not work on their files")
    void shouldKeepRolesApart() {
        // Given
        CaseFile file = CaseFile.open(dispatch().event(), List.of());
        Actor both = actor(CENTRE, "532601001000", Role.DIRECTOR, Role.LEADER);

        // When, Then
        assertThat(Visibility.mayOversee(both, file)).isTrue();
        assertThat(Visibility.mayChange(both, file)).isFalse();
        assertThat(Visibility.mayChange(CLERK, file)).isTrue();
    }

    @Test
    @DisplayName("a unit that has handed the case over reads nobody's name any more, its director neither")
    void shouldMaskForAnEarlierUnit() {
        // Given
        CaseFile village = CaseFile.open(dispatch().event(), List.of());
        CaseFile centre =
                CaseFile.open(Dispatches.lead(CASE, Tier.TOWNSHIP, CENTRE).event(), List.of());
        assertThat(Visibility.mayUnmask(CLERK, Purpose.HANDLING, village)).isTrue();
        assertThat(Visibility.mayUnmask(DIRECTOR, Purpose.SUPERVISION, village)).isTrue();
        assertThat(Visibility.mayUnmask(DIRECTOR_OF_THE_CENTRE, Purpose.SUPERVISION, centre))
                .isTrue();

        // When
        handOver(village);
        handOver(centre);

        // Then
        shouldMask(CLERK, village);
        shouldMask(DIRECTOR, village);
        shouldMask(DIRECTOR_OF_THE_CENTRE, centre);
    }

    @Test
    @DisplayName("nor does a unit whose help has ended")
    void shouldMaskForAFormerAssistant() {
        // Given
        CaseFile file = CaseFile.open(dispatch().assisting().event(), List.of());
        assertThat(Visibility.mayUnmask(CLERK, Purpose.HANDLING, file)).isTrue();
        assertThat(Visibility.mayUnmask(DIRECTOR, Purpose.SUPERVISION, file)).isTrue();

        // When
        Closing.endAssist(file, ROUTING);

        // Then
        shouldMask(CLERK, file);
        shouldMask(DIRECTOR, file);
    }

    @Test
    @DisplayName("a centre's director supervises the villages below, another village's director nobody")
    void shouldUnmaskForTheDirectorAbove() {
        // Given
        CaseFile file = CaseFile.open(dispatch().event(), List.of());

        // When, Then
        assertThat(Visibility.mayUnmask(DIRECTOR_OF_THE_CENTRE, Purpose.SUPERVISION, file))
                .isTrue();
        shouldMask(actor("532601001002-VC", "532601001002", Role.DIRECTOR), file);
    }

    @Test
    @DisplayName("a confidential case is not opened by a colleague, whatever purpose he names")
    void shouldKeepAConfidentialCase() {
        // Given
        CaseFile file = CaseFile.open(dispatch().secret().event(), List.of());

        // When, Then
        shouldMask(MEDIATOR, file);
    }

    private static void handOver(CaseFile file) {
        Moving.recall(
                new CaseRecalled(CASE, 1, Tier.VILLAGE, MoveReason.ESCALATION_OVERDUE, "routing", null, AT),
                file,
                ROUTING);
        Moving.handOver(file, ROUTING);
    }

    private static void shouldMask(Actor actor, CaseFile file) {
        assertThat(Purpose.values())
                .allSatisfy(purpose ->
                        assertThat(Visibility.mayUnmask(actor, purpose, file)).isFalse());
    }

    private static Dispatches dispatch() {
        return Dispatches.lead(CASE, Tier.VILLAGE, VILLAGE);
    }

    private static Actor actor(String unit, String division, Role... roles) {
        return new Actor("a", "a", Set.of(roles), unit, division);
    }
}
