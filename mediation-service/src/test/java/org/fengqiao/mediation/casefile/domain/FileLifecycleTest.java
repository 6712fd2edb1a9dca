package org.fengqiao.mediation.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.Tier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FileLifecycleTest {

    static Stream<Arguments> everyMachine() {
        return Arrays.stream(Tier.values())
                .flatMap(tier -> Arrays.stream(AssignmentRole.values()).map(role -> Arguments.of(tier, role)));
    }

    @ParameterizedTest
    @MethodSource("everyMachine")
    @DisplayName("#10 every state and command has an answer")
    void shouldAnswerEveryCommandInEveryState(Tier tier, AssignmentRole role) {
        // Given
        FileLifecycle lifecycle = new FileLifecycle(tier);

        // When
        Stream<Transition> answers = Arrays.stream(FileState.values())
                .flatMap(state -> Arrays.stream(FileCommand.values()).map(c -> lifecycle.after(role, state, c)));

        // Then
        assertThat(answers)
                .hasSize(FileState.values().length * FileCommand.values().length)
                .doesNotContainNull();
    }

    @ParameterizedTest
    @MethodSource("everyMachine")
    @DisplayName("a file that was handed over is closed for every change")
    void shouldRefuseEverythingAfterHandOver(Tier tier, AssignmentRole role) {
        // Given
        FileLifecycle lifecycle = new FileLifecycle(tier);

        // When
        boolean anything = Arrays.stream(FileCommand.values())
                .anyMatch(command -> lifecycle.allows(role, FileState.HANDED_OVER, command));

        // Then
        assertThat(anything).isFalse();
    }

    @ParameterizedTest
    @MethodSource("everyMachine")
    @DisplayName("from wherever a file can be, an end can be reached")
    void shouldAlwaysBeAbleToEnd(Tier tier, AssignmentRole role) {
        // Given
        FileLifecycle lifecycle = new FileLifecycle(tier);

        // When
        Set<FileState> reachable = reachable(lifecycle, role, FileState.DISPATCHED);

        // Then
        assertThat(reachable)
                .allSatisfy(state -> assertThat(reachable(lifecycle, role, state))
                        .containsAnyOf(FileState.CLOSED, FileState.HANDED_OVER));
    }

    @ParameterizedTest
    @EnumSource(Tier.class)
    @DisplayName("#23 every tier but the highest may escalate")
    void shouldEscalateWhereThereIsATierAbove(Tier tier) {
        // Given
        FileLifecycle lifecycle = new FileLifecycle(tier);

        // When
        boolean allowed = lifecycle.allows(AssignmentRole.LEAD, FileState.MEDIATING, FileCommand.ASK_ESCALATION);

        // Then
        assertThat(allowed).isEqualTo(tier.above() != null);
    }

    private static Set<FileState> reachable(FileLifecycle lifecycle, AssignmentRole role, FileState from) {
        Set<FileState> seen = EnumSet.of(from);
        Deque<FileState> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            FileState state = open.poll();
            Arrays.stream(FileCommand.values())
                    .flatMap(command -> targets(lifecycle.after(role, state, command)))
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return seen;
    }

    private static Stream<FileState> targets(Transition transition) {
        return switch (transition) {
            case Transition.To to -> Stream.of(to.target());
            case Transition.Back _ -> Stream.of(FileState.SIGNED_IN, FileState.MEDIATING);
            case Transition.Stay _ -> Stream.of();
            case Transition.Refused _ -> Stream.of();
        };
    }
}
