package org.fengqiao.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the document to what the services are really configured to read. */
class ReceiversTest {

    private static final String PLATFORM =
            "platform/runtime/src/main/resources/META-INF/microprofile-config.properties";

    private final AsyncApiDocument document = AsyncApiDocument.load();

    @ParameterizedTest
    @ValueSource(strings = {"intake", "routing", "mediation", "supervision", "notification"})
    void shouldNameWhatAServiceReceives(String service) throws IOException {
        Properties configured = load(PLATFORM);
        configured.putAll(load(service + "-service/src/main/resources/application.properties"));

        assertThat(documented(service, "services")).isEqualTo(topics(configured));
    }

    private Set<String> documented(String... tags) {
        return document.root()
                .path("operations")
                .valueStream()
                .filter(operation -> operation.path("action").asText().equals("receive"))
                .filter(operation -> Arrays.asList(tags)
                        .contains(operation.at("/tags/0/name").asText()))
                .map(operation -> operation.at("/channel/$ref").asText())
                .map(channel -> document.root().at(channel.substring(1)))
                .flatMap(AsyncApiDocument::topics)
                .collect(Collectors.toSet());
    }

    /** A mediation service reads the dispatches of its tier; all of them together read those of every tier. */
    private Set<String> topics(Properties configured) {
        return configured.stringPropertyNames().stream()
                .filter(name -> name.matches("mp\\.messaging\\.incoming\\.[a-z-]+\\.topics?"))
                .filter(name -> !"false".equals(configured.getProperty(name.replaceAll("topics?$", "enabled"))))
                .flatMap(name -> Arrays.stream(configured.getProperty(name).split(",", -1)))
                .map(topic -> topic.replace("${fengqiao.topic-prefix}", "fengqiao"))
                .flatMap(topic -> topic.contains("${fengqiao.tier}")
                        ? Stream.of(Tier.values())
                                .map(tier -> topic.replace(
                                        "${fengqiao.tier}", tier.name().toLowerCase(Locale.ROOT)))
                        : Stream.of(topic))
                .collect(Collectors.toSet());
    }

    private static Properties load(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("..").resolve(file))) {
            properties.load(reader);
        }
        return properties;
    }
}
