package org.fengqiao.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The published schemas and examples, and JSON as the services write and read it. */
final class ContractFiles {

    static final String SCHEMAS = "/schemas";
    static final String EXAMPLES = "/examples";
    static final String FROZEN_SCHEMAS = "/frozen/schemas";
    static final String FROZEN_EXAMPLES = "/frozen/examples";

    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private ContractFiles() {}

    /** Every event type in a stable order, as the argument of a parameterized test. */
    static Stream<String> types() {
        return new TreeSet<>(EventTypes.all().keySet()).stream();
    }

    static Path path(String resource) {
        try {
            return Path.of(ContractFiles.class.getResource(resource).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names of the files of a folder without their ending. */
    static Stream<String> names(String folder) {
        try (Stream<Path> files = Files.list(path(folder))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .map(name -> name.replaceFirst("\\.json$", ""))
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(String folder, String type) {
        try {
            return JSON.readTree(path(folder + "/" + type + ".json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(type, e);
        }
    }

    static Event parse(String type, JsonNode data) {
        return JSON.convertValue(data, EventTypes.classOf(type).orElseThrow());
    }

    static Map<String, JsonNode> properties(JsonNode schema) {
        return schema.path("properties").properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
