package org.fengqiao.deploy.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.fengqiao.deploy.Network;
import org.fengqiao.deploy.Ports;
import org.fengqiao.deploy.StateFolder;
import org.fengqiao.deploy.process.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server confirmed is still there after it was killed. */
class ServersRecoveryTest {
    private static final String TOPIC = "fengqiao.dead-letter";

    @TempDir
    Path folder;

    private Network network;

    @BeforeEach
    void network() {
        var state = new StateFolder(folder, Path.of("target/programs").toAbsolutePath());
        network = Network.at(state, Ports.free());
    }

    @AfterEach
    void stop() {
        List.of("postgres", "kafka").forEach(name -> network.process(name).kill9());
    }

    @Test
    void postgresKeepsWhatWasCommitted() throws SQLException {
        var postgres = network.part("postgres");
        postgres.start();
        execute("CREATE TABLE promise (id int)");
        execute("INSERT INTO promise VALUES (1), (2), (3)");

        crash(postgres);

        try (var connection = intake();
                var rows = connection.createStatement().executeQuery("SELECT count(*) FROM promise")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(3);
        }
    }

    @Test
    void kafkaKeepsWhatWasConfirmed() throws Exception {
        var kafka = network.part("kafka");
        kafka.start();
        Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + kafka.port(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "case", "accepted")).get();
        }

        crash(kafka);

        try (var consumer = new KafkaConsumer<>(settings(kafka), new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            assertThat(consumer.poll(Duration.ofSeconds(20)))
                    .singleElement()
                    .satisfies(message -> assertThat(message.value()).isEqualTo("accepted"));
        }
    }

    private static Map<String, Object> settings(Part kafka) {
        return Map.of("bootstrap.servers", "127.0.0.1:" + kafka.port());
    }

    private static void crash(Part part) {
        part.process().kill9();
        assertThat(part.process().running()).isFalse();
        part.start();
    }

    private void execute(String statement) throws SQLException {
        try (var connection = intake()) {
            connection.createStatement().execute(statement);
        }
    }

    private Connection intake() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + network.ports().postgres() + "/intake",
                "fengqiao",
                network.secrets().get("database-password"));
    }
}
