package org.fengqiao.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.Topics;

/**
 * Gives a test run of one service an empty database and topics of its own on the real servers, so that modules do not
 * disturb each other.
 */
public class Servers implements QuarkusTestResourceLifecycleManager {

    private static final int PARTITIONS = 4;
    private final String name =
            "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private Set<String> topics;

    @Override
    public Map<String, String> start() {
        sql("CREATE DATABASE " + name);
        topics = topics(name);
        kafka(admin -> admin.createTopics(topics.stream()
                        .map(t -> new NewTopic(t, PARTITIONS, (short) 1))
                        .toList())
                .all()
                .get());
        return Map.of(
                "quarkus.datasource.jdbc.url",
                Env.get("FENGQIAO_TEST_DB_URL") + name,
                "quarkus.datasource.username",
                Env.get("FENGQIAO_TEST_DB_USER"),
                "quarkus.datasource.password",
                Env.get("FENGQIAO_TEST_DB_PASSWORD"),
                "kafka.bootstrap.servers",
                Env.get("KAFKA_BOOTSTRAP_SERVERS"),
                "fengqiao.topic-prefix",
                name,
                "fengqiao.data-key",
                "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
                "quarkus.http.test-port",
                "0",
                "quarkus.oidc.auth-server-url",
                Env.get("FENGQIAO_OIDC_URL"),
                "mp.messaging.connector.smallrye-kafka.group.id",
                name);
    }

    @Override
    public void stop() {
        kafka(admin -> admin.deleteTopics(topics).all().get());
        // Not by force: that is refused while the server cleans the database up by itself, which a plain DROP stops.
        sql("DROP DATABASE IF EXISTS " + name);
    }

    /** All topics of an installation with this prefix. */
    private static Set<String> topics(String prefix) {
        return Stream.of(
                        Stream.of(
                                Topics.INTAKE,
                                Topics.REFERRAL_ANSWERS,
                                Topics.SUPERVISION,
                                Topics.REFERENCE,
                                Topics.RESEND,
                                Topics.DEAD_LETTER),
                        Stream.of(Tier.values()).flatMap(t -> Stream.of(Topics.dispatch(t), Topics.mediation(t))),
                        Stream.of(PartnerChannel.values()).map(Topics::referral))
                .flatMap(s -> s)
                .map(t -> prefix + "." + t)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void sql(String statement) {
        String url = Env.get("FENGQIAO_TEST_DB_URL") + "postgres";
        try (Connection connection = DriverManager.getConnection(
                        url, Env.get("FENGQIAO_TEST_DB_USER"), Env.get("FENGQIAO_TEST_DB_PASSWORD"));
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface KafkaCall {
        void with(Admin admin) throws Exception;
    }

    private static void kafka(KafkaCall call) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", Env.get("KAFKA_BOOTSTRAP_SERVERS")))) {
            call.with(admin);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
