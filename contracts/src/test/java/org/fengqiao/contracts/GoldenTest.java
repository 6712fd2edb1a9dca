package org.fengqiao.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenTest {

    private static final Pattern MOBILE_PHONE = Pattern.compile("(?<![0-9A-Za-z])1[3-9][0-9]{9}(?![0-9A-Za-z])");
    private static final Pattern ID_NUMBER = Pattern.compile("(?<![0-9A-Za-z])[0-9]{17}[0-9Xx](?![0-9A-Za-z])");

    @ParameterizedTest
    @MethodSource("org.fengqiao.contracts.ContractFiles#types")
    void shouldBeReadAndWrittenBackUnchanged(String type) {
        // Given
        JsonNode golden = ContractFiles.read(ContractFiles.EXAMPLES, type);

        // When
        Event event = ContractFiles.parse(type, golden);

        // Then
        JsonNode written = ContractFiles.JSON.valueToTree(event);
        assertThat(written.toPrettyString()).isEqualTo(golden.toPrettyString());
        assertThat(EventTypes.nameOf(event.getClass())).isEqualTo(type);
    }

    @ParameterizedTest
    @MethodSource("org.fengqiao.contracts.ContractFiles#types")
    void shouldSatisfyItsSchema(String type) {
        JsonNode schema = ContractFiles.read(ContractFiles.SCHEMAS, type);
        JsonNode golden = ContractFiles.read(ContractFiles.EXAMPLES, type);

        assertThat(Validation.validate(schema, golden)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.fengqiao.contracts.ContractFiles#types")
    void shouldBeRefusedWithoutAnyOneRequiredField(String type) {
        JsonNode schema = ContractFiles.read(ContractFiles.SCHEMAS, type);
        JsonNode golden = ContractFiles.read(ContractFiles.EXAMPLES, type);

        assertThat(schema.path("required")).isNotEmpty().allSatisfy(field -> {
            ObjectNode incomplete = golden.deepCopy();
            incomplete.remove(field.asText());
            assertThat(Validation.validate(schema, incomplete)).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("org.fengqiao.contracts.ContractFiles#types")
    void shouldBeAboutASubjectThatIsNotWrittenTwice(String type) {
        JsonNode golden = ContractFiles.read(ContractFiles.EXAMPLES, type);

        Event event = ContractFiles.parse(type, golden);

        assertThat(event.subject()).isNotBlank();
        assertThat(golden.has("subject")).isFalse();
        if (event instanceof CaseEvent of) {
            assertThat(golden.path("caseNo").asText()).isEqualTo(of.subject());
        }
    }

    @ParameterizedTest
    @MethodSource("org.fengqiao.contracts.ContractFiles#types")
    void shouldShowNoPersonalNumberInClear(String type) {
        String golden = ContractFiles.read(ContractFiles.EXAMPLES, type).toString();

        assertThat(golden).doesNotContainPattern(MOBILE_PHONE).doesNotContainPattern(ID_NUMBER);
    }
}
