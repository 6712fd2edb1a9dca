package org.fengqiao.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.asyncapi.v3._0_0.model.AsyncAPI;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    private static final Set<String> NOT_EVENTS = Set.of("resend-request", "dead-letter");

    private final AsyncApiDocument document = AsyncApiDocument.load();

    @Test
    void shouldBeUnderstoodByTheJavaLibrary() throws Exception {
        AsyncAPI api = AsyncApiDocument.bind();

        assertThat(api.getAsyncapi()).isEqualTo("3.0.0");
        assertThat(api.getDefaultContentType()).isEqualTo("application/json");
        assertThat(api.getChannels()).hasSameSizeAs(document.channels());
        assertThat(api.getOperations()).isNotEmpty();
        assertThat(api.getComponents().getMessages().keySet())
                .containsAll(EventTypes.all().keySet());
    }

    @Test
    void shouldReferToNothingThatIsMissing() {
        assertThat(document.references()).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(document.root().at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            } else {
                assertThat(AsyncApiDocument.path().resolveSibling(reference)).exists();
            }
        });
    }

    @Test
    void shouldNameEveryTopicOnce() throws Exception {
        List<String> topics =
                document.channels().stream().flatMap(AsyncApiDocument::topics).toList();

        assertThat(topics).containsExactlyInAnyOrderElementsOf(allTopics().toList());
    }

    @Test
    void shouldKeepTheEventsOfACaseInOnePartitionOfTwelve() {
        assertThat(document.channels())
                .filteredOn(channel -> !channel.path("address").asText().endsWith(Topics.DEAD_LETTER))
                .extracting(channel -> channel.at("/bindings/kafka/partitions").asInt())
                .containsOnly(12);
    }

    @Test
    void shouldCarryEveryEventTypeOnOneKindOfTopic() {
        List<String> carried = document.channels().stream()
                .flatMap(channel -> channel.path("messages").propertyStream())
                .map(message -> message.getKey())
                .filter(name -> !NOT_EVENTS.contains(name))
                .toList();

        assertThat(carried)
                .containsExactlyInAnyOrderElementsOf(ContractFiles.types().toList());
    }

    @Test
    void shouldDescribeEachMessageByTheSchemaOfItsType() {
        assertThat(ContractFiles.types()).allSatisfy(type -> {
            JsonNode message =
                    document.root().path("components").path("messages").path(type);
            JsonNode schema = ContractFiles.read(ContractFiles.SCHEMAS, type);
            assertThat(message.path("name").asText()).isEqualTo(type);
            assertThat(message.path("title")).isEqualTo(schema.path("title"));
            assertThat(message.at("/payload/$ref").asText()).isEqualTo("./schemas/" + type + ".json");
        });
    }

    @Test
    void shouldTellWhoSendsAndWhoReceivesOnEveryTopic() {
        Set<String> told = document.root()
                .path("operations")
                .valueStream()
                .map(operation -> operation.path("action").asText() + " "
                        + operation.at("/channel/$ref").asText())
                .collect(Collectors.toSet());

        assertThat(document.root().path("channels").fieldNames())
                .toIterable()
                .allSatisfy(channel ->
                        assertThat(told).contains("send #/channels/" + channel, "receive #/channels/" + channel));
    }

    @Test
    void shouldPrescribeTheHeadersOfCloudEventsAndOfTheChain() {
        List<String> headers = Stream.of("eventHeaders", "chainHeaders")
                .map(name -> document.root().path("components").path("schemas").path(name))
                .flatMap(schema -> schema.path("properties").propertyStream())
                .map(header -> header.getKey())
                .toList();

        assertThat(headers)
                .containsExactlyInAnyOrder(
                        "ce_specversion",
                        "ce_id",
                        "ce_type",
                        "ce_source",
                        "ce_subject",
                        "ce_time",
                        "ce_sequence",
                        "ce_previoushash",
                        "ce_hash",
                        "ce_causationid",
                        "traceparent",
                        "content-type");
    }

    private static Stream<String> allTopics() throws IllegalAccessException {
        Stream.Builder<String> names = Stream.builder();
        for (Field constant : Topics.class.getFields()) {
            names.add((String) constant.get(null));
        }
        Arrays.stream(Tier.values()).map(Topics::dispatch).forEach(names);
        Arrays.stream(Tier.values()).map(Topics::mediation).forEach(names);
        Arrays.stream(PartnerChannel.values()).map(Topics::referral).forEach(names);
        return names.build().map(name -> "fengqiao." + name);
    }
}
