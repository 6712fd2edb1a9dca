package org.fengqiao.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was published once stays readable: journals are kept for years, and third parties upgrade when they please. */
class CompatibilityTest {

    private static final List<String> MEANING = List.of("type", "format", "pattern", "minimum", "maximum", "minLength");

    static Stream<String> frozenTypes() {
        return ContractFiles.names(ContractFiles.FROZEN_SCHEMAS);
    }

    @ParameterizedTest
    @ValueSource(strings = {ContractFiles.FROZEN_SCHEMAS, ContractFiles.FROZEN_EXAMPLES})
    void shouldFreezeEveryTypeAsFirstPublishedAndDropNone(String folder) {
        assertThat(ContractFiles.names(folder))
                .containsExactlyElementsOf(ContractFiles.types().toList());
    }

    @ParameterizedTest
    @MethodSource("frozenTypes")
    void shouldStillReadWhatWasWrittenThen(String type) {
        // Given
        JsonNode then = ContractFiles.read(ContractFiles.FROZEN_EXAMPLES, type);

        // When
        Event event = ContractFiles.parse(type, then);

        // Then
        JsonNode written = ContractFiles.JSON.valueToTree(event);
        assertThat(written.toPrettyString()).isEqualTo(then.toPrettyString());
        assertThat(Validation.validate(ContractFiles.read(ContractFiles.SCHEMAS, type), then))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("frozenTypes")
    void shouldWriteWhatAConsumerOfThenAccepts(String type) {
        JsonNode now = ContractFiles.read(ContractFiles.EXAMPLES, type);

        assertThat(Validation.validate(ContractFiles.read(ContractFiles.FROZEN_SCHEMAS, type), now))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("frozenTypes")
    void shouldOnlyAddOptionalFields(String type) {
        shouldOnlyAddOptionalFields(
                ContractFiles.read(ContractFiles.FROZEN_SCHEMAS, type),
                ContractFiles.read(ContractFiles.SCHEMAS, type));
    }

    private static void shouldOnlyAddOptionalFields(JsonNode then, JsonNode now) {
        assertThat(now.path("required")).containsExactlyInAnyOrderElementsOf(then.path("required"));
        assertThat(ContractFiles.properties(then)).allSatisfy((name, field) -> {
            JsonNode current = now.path("properties").path(name);
            shouldMeanTheSame(field, current);
            shouldMeanTheSame(field.path("items"), current.path("items"));
            shouldOnlyAddOptionalFields(field.path("items"), current.path("items"));
        });
    }

    private static void shouldMeanTheSame(JsonNode then, JsonNode now) {
        assertThat(MEANING).allSatisfy(keyword -> assertThat(now.path(keyword)).isEqualTo(then.path(keyword)));
        assertThat(StreamSupport.stream(now.path("enum").spliterator(), false)).containsAll(then.path("enum"));
    }
}
