package org.fengqiao.contracts;

import com.asyncapi.v3._0_0.model.AsyncAPI;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The AsyncAPI document as a tree. */
record AsyncApiDocument(JsonNode root) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static Path path() {
        return ContractFiles.path("/asyncapi.yaml");
    }

    static AsyncApiDocument load() {
        try {
            return new AsyncApiDocument(YAML.readTree(path().toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document in the model of AsyncAPI's Java library. */
    static AsyncAPI bind() throws IOException {
        return YAML.readValue(path().toFile(), AsyncAPI.class);
    }

    List<JsonNode> channels() {
        return root.path("channels").valueStream().toList();
    }

    /** Names of a channel's topics, one for each value of its parameter. */
    static Stream<String> topics(JsonNode channel) {
        String address = channel.path("address").asText();
        return channel.path("parameters").properties().stream()
                .findFirst()
                .map(parameter -> texts(parameter.getValue().path("enum"))
                        .map(value -> address.replace("{" + parameter.getKey() + "}", value)))
                .orElseGet(() -> Stream.of(address));
    }

    /** Every reference of the document. */
    List<String> references() {
        return root.findValuesAsText("$ref");
    }

    static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }
}
