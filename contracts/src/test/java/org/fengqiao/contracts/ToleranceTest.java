package org.fengqiao.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A newer producer must not stop an older consumer. */
class ToleranceTest {

    @ParameterizedTest
    @MethodSource("org.fengqiao.contracts.ContractFiles#types")
    void shouldPassOverFieldsThatItDoesNotKnow(String type) {
        // Given
        JsonNode golden = ContractFiles.read(ContractFiles.EXAMPLES, type);
        ObjectNode newer = golden.deepCopy();
        newer.put("addedLater", "新字段").putObject("addedToo").put("inner", 1);

        // When
        Event event = ContractFiles.parse(type, newer);

        // Then
        assertThat(event).isEqualTo(ContractFiles.parse(type, golden));
        assertThat(Validation.validate(ContractFiles.read(ContractFiles.SCHEMAS, type), newer))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.fengqiao.contracts.ContractFiles#types")
    void shouldReadAnEventOfRequiredFieldsOnly(String type) {
        // Given
        ObjectNode sparse = ContractFiles.read(ContractFiles.EXAMPLES, type).deepCopy();
        sparse.retain(required(type));

        // When
        Event event = ContractFiles.parse(type, sparse);

        // Then
        JsonNode written = ContractFiles.JSON.valueToTree(event);
        assertThat(written.toPrettyString()).isEqualTo(sparse.toPrettyString());
    }

    @Test
    void shouldNotKnowATypeOfALaterVersion() {
        assertThat(EventTypes.classOf("case.dispatched.v2")).isEmpty();
        assertThat(new Unknown("case.dispatched.v2", "FQ532601-20260311-000127").subject())
                .isEqualTo("FQ532601-20260311-000127");
    }

    private static List<String> required(String type) {
        JsonNode names = ContractFiles.read(ContractFiles.SCHEMAS, type).path("required");
        return new ArrayList<>(StreamSupport.stream(names.spliterator(), false)
                .map(JsonNode::asText)
                .toList());
    }
}
