package org.fengqiao.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractFilesTest {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @ParameterizedTest
    @ValueSource(strings = {ContractFiles.SCHEMAS, ContractFiles.EXAMPLES})
    void shouldHaveOneFilePerEventType(String folder) {
        assertThat(ContractFiles.names(folder))
                .containsExactlyElementsOf(ContractFiles.types().toList());
    }

    @Test
    void shouldNameEveryTypeWithItsVersion() {
        assertThat(ContractFiles.types()).allMatch(type -> type.matches("[a-z-]+\\.[a-z-]+\\.v[0-9]+"));
    }

    @ParameterizedTest
    @MethodSource("org.fengqiao.contracts.ContractFiles#types")
    void shouldBeValidSchemaThatAnyFieldMayBeAddedTo(String type) {
        JsonNode schema = ContractFiles.read(ContractFiles.SCHEMAS, type);

        assertThat(Validation.validateSchema(schema)).isEmpty();
        assertThat(schema.path("$id").asText()).isEqualTo("urn:fengqiao:schema:" + type);
        assertThat(schema.findValues("additionalProperties")).isEmpty();
        assertThat(schema.findValues("unevaluatedProperties")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.fengqiao.contracts.ContractFiles#types")
    void shouldExplainEveryFieldInChinese(String type) {
        JsonNode schema = ContractFiles.read(ContractFiles.SCHEMAS, type);

        assertThat(texts(schema)).allSatisfy(text -> assertThat(text).containsPattern(CHINESE));
        assertThat(ContractFiles.properties(schema))
                .allSatisfy((name, field) -> assertThat(texts(field))
                        .allSatisfy(text -> assertThat(text).containsPattern(CHINESE)));
    }

    @ParameterizedTest
    @MethodSource("org.fengqiao.contracts.ContractFiles#types")
    void shouldExplainEveryValueOfAnEnum(String type) {
        JsonNode schema = ContractFiles.read(ContractFiles.SCHEMAS, type);

        assertThat(ContractFiles.properties(schema))
                .allSatisfy((name, field) -> assertThat(field.path("enum"))
                        .allSatisfy(value ->
                                assertThat(field.path("description").asText()).contains(value.asText() + " ")));
    }

    private static List<String> texts(JsonNode described) {
        return List.of(
                described.path("title").asText(), described.path("description").asText());
    }
}
