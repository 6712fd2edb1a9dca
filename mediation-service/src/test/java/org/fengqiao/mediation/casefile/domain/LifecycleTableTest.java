package org.fengqiao.mediation.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.Tier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/lifecycle.md} true; {@code -Dlifecycle.write=true} writes it anew. */
class LifecycleTableTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "lifecycle.md");
    private static final String INTRODUCTION = """
            # Lifecycle of a case file

            Every state × command of a file in a mediation service, as `FileLifecycle` decides it; a test compares this page
            with the class. A cell names the next state; `=` means that the command takes effect and the state stays, `back`
            that the file returns to where it was before it began to wait, and an empty cell that the command is refused
            (409 `illegal-transition` with the commands that are allowed, or passed over if routing told it). Where tiers
            differ, the cell says so.
            """;

    @Test
    @DisplayName("docs/lifecycle.md is what the machine does")
    void shouldBeDocumentedAsItIs() throws IOException {
        // Given
        String table = INTRODUCTION + section(AssignmentRole.LEAD) + section(AssignmentRole.ASSIST);

        // When
        if (Boolean.getBoolean("lifecycle.write")) {
            Files.writeString(DOCUMENT, table);
        }

        // Then
        assertThat(DOCUMENT).content().isEqualTo(table);
    }

    private static String section(AssignmentRole role) {
        String states = Arrays.stream(FileState.values()).map(FileState::name).collect(Collectors.joining(" | "));
        return "\n## " + role + "\n\n| command | " + states + " |\n|---|" + "---|".repeat(FileState.values().length)
                + "\n"
                + Arrays.stream(FileCommand.values())
                        .map(command -> row(role, command))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static String row(AssignmentRole role, FileCommand command) {
        return "| " + command + " | "
                + Arrays.stream(FileState.values())
                        .map(state -> cell(role, state, command))
                        .collect(Collectors.joining(" | "))
                + " |";
    }

    private static String cell(AssignmentRole role, FileState state, FileCommand command) {
        var byTier =
                Arrays.stream(Tier.values()).collect(Collectors.groupingBy(tier -> answer(tier, role, state, command)));
        return byTier.size() == 1
                ? byTier.keySet().iterator().next()
                : byTier.entrySet().stream()
                        .filter(e -> !e.getKey().isEmpty())
                        .map(e -> e.getKey() + " (" + tiers(Set.copyOf(e.getValue())) + ")")
                        .collect(Collectors.joining(", "));
    }

    private static String tiers(Set<Tier> tiers) {
        return Arrays.stream(Tier.values())
                .filter(tiers::contains)
                .map(tier -> tier.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String answer(Tier tier, AssignmentRole role, FileState state, FileCommand command) {
        return switch (new FileLifecycle(tier).after(role, state, command)) {
            case Transition.To to -> to.target().name();
            case Transition.Stay _ -> "=";
            case Transition.Back _ -> "back";
            case Transition.Refused _ -> "";
        };
    }
}
