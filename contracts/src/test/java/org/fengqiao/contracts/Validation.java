package org.fengqiao.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.Set;

/** Validates with formats asserted, as a strict third party would. */
final class Validation {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private Validation() {}

    static Set<ValidationMessage> validate(JsonNode schema, JsonNode data) {
        return FACTORY.getSchema(schema, STRICT).validate(data);
    }

    /** What is wrong with the schema itself. */
    static Set<ValidationMessage> validateSchema(JsonNode schema) {
        return FACTORY.getSchema(SchemaLocation.of(schema.path("$schema").asText()), STRICT)
                .validate(schema);
    }
}
