package org.fengqiao.deploy.servers;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.Topics;
import org.fengqiao.deploy.Trouble;

/** Creates the network's topics explicitly, so that a mistyped name fails instead of becoming a new topic. */
public final class KafkaTopics {
    /** What the names of a real network start with; tests use prefixes of their own. */
    public static final String DEFAULT_PREFIX = "fengqiao";

    private static final short ONE_COPY = 1;
    private static final int PARTITIONS = 12;
    private static final String WEEK = "604800000";
    private final String brokers;

    public KafkaTopics(String brokers) {
        this.brokers = brokers;
    }

    /** All topics of a network whose names start with the prefix. */
    public static List<NewTopic> of(String prefix) {
        return Stream.concat(
                        names().map(name -> new NewTopic(prefix + "." + name, PARTITIONS, ONE_COPY)
                                .configs(Map.of("retention.ms", WEEK))),
                        // What is put aside may be sealed, and larger by that than the record that came.
                        Stream.of(new NewTopic(prefix + "." + Topics.DEAD_LETTER, 1, ONE_COPY)
                                .configs(Map.of("retention.ms", WEEK, "max.message.bytes", "4194304"))))
                .toList();
    }

    private static Stream<String> names() {
        return Stream.of(
                        Stream.of(
                                Topics.INTAKE,
                                Topics.REFERRAL_ANSWERS,
                                Topics.SUPERVISION,
                                Topics.REFERENCE,
                                Topics.RESEND),
                        Arrays.stream(Tier.values()).map(Topics::dispatch),
                        Arrays.stream(Tier.values()).map(Topics::mediation),
                        Arrays.stream(PartnerChannel.values()).map(Topics::referral))
                .flatMap(names -> names);
    }

    /** Creates the topics that do not exist yet. */
    public void create(String prefix) {
        var properties = new Properties();
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "60000");
        try (var admin = Admin.create(properties)) {
            Set<String> present = admin.listTopics().names().get();
            admin.createTopics(of(prefix).stream()
                            .filter(topic -> !present.contains(topic.name()))
                            .collect(Collectors.toList()))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new Trouble(
                    "Kafka's topics could not be created: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }
}
