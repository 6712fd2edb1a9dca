package org.fengqiao.deploy.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fengqiao.deploy.Checkout;
import org.fengqiao.deploy.servers.KafkaTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes of one service drain the same outbox while one of them is killed. */
class TwoRelaysTest {

    private static final int CASES = 500;
    private static final int EVENTS_PER_CASE = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path PROGRAM = Path.of("intake-service/target/quarkus-app/quarkus-run.jar");

    @TempDir
    private Path logs;

    private final String name = "relays" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    private Connection database;
    private List<Process> services = List.of();

    @BeforeEach
    void start() throws SQLException {
        assumeThat(System.getenv("FENGQIAO_TEST_DB_URL"))
                .as("run with ./fengqiao test, which starts the servers")
                .isNotNull();
        assumeThat(Checkout.root().resolve(PROGRAM)).as("intake is built").exists();
        try (Connection server = connect("postgres")) {
            server.createStatement().execute("CREATE DATABASE " + name);
        }
        database = connect(name);
        new KafkaTopics(System.getenv("KAFKA_BOOTSTRAP_SERVERS")).create(name);
        services = IntStream.range(0, 2).mapToObj(this::service).toList();
        await().atMost(PATIENCE).until(() -> connected("relay-0") && connected("relay-1"));
    }

    @AfterEach
    void stop() throws Exception {
        for (Process service : services) {
            service.destroyForcibly().waitFor();
        }
        if (database != null) {
            database.close();
            // Not by force: that is refused while the server cleans the database up by itself, which a plain DROP
            // stops.
            await().atMost(PATIENCE).ignoreExceptions().until(this::dropped);
        }
    }

    private boolean dropped() throws SQLException {
        try (Connection server = connect("postgres")) {
            server.createStatement().execute("DROP DATABASE IF EXISTS " + name);
            return true;
        }
    }

    @Test
    @DisplayName("each event is sent, a case's events in order, and nothing stays behind")
    void shouldSendEverythingInOrderWhenOneOfTwoRelaysIsKilled() throws Exception {
        // Given
        append(1, EVENTS_PER_CASE / 2);

        // When
        int sender =
                await().atMost(PATIENCE).pollInterval(Duration.ofMillis(1)).until(this::sender, number -> number >= 0);
        services.get(sender).destroyForcibly().waitFor();
        long leftByTheKilled = number("SELECT count(*) FROM outbox");
        append(EVENTS_PER_CASE / 2 + 1, EVENTS_PER_CASE);
        await().atMost(PATIENCE).until(() -> number("SELECT count(*) FROM outbox") == 0);

        // Then
        assertThat(leftByTheKilled).as("it was killed in the middle").isPositive();
        assertThat(services.get(1 - sender).isAlive()).isTrue();
        Map<String, List<Long>> sent = SentEvents.firstOccurrences(name + ".intake");
        List<Long> inOrder =
                IntStream.rangeClosed(1, EVENTS_PER_CASE).asLongStream().boxed().toList();
        assertThat(sent).hasSize(CASES);
        assertThat(sent.values()).allSatisfy(sequences -> assertThat(sequences).isEqualTo(inOrder));
    }

    /** Events as a service would append them, many cases mixed. */
    private void append(int from, int to) throws SQLException {
        try (var statement = database.prepareStatement("""
                WITH entry AS (
                    INSERT INTO journal (id, aggregatetype, aggregateid, type, sequence, shard, occurred_at,
                                         previous_hash, hash, payload)
                    SELECT gen_random_uuid(), 'intake', 'case-' || c, 'case.noted.v1', n, c % 16, now(), '', '', '{}'
                    FROM generate_series(?, ?) n, generate_series(1, ?) c ORDER BY n, c
                    RETURNING shard, position)
                INSERT INTO outbox (shard, position) SELECT shard, position FROM entry""")) {
            statement.setInt(1, from);
            statement.setInt(2, to);
            statement.setInt(3, CASES);
            statement.executeUpdate();
        }
    }

    /** The number of a relay that holds shards, which it does only while it sends; -1 where none does. */
    private int sender() throws SQLException {
        return (int) number("""
                SELECT coalesce(max(right(a.application_name, 1)::int), -1)
                FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
                WHERE l.locktype = 'advisory' AND l.classid = 7206 AND a.datname = current_database()
                AND a.application_name LIKE 'relay-_'""");
    }

    private boolean connected(String relay) throws SQLException {
        return number(
                                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = '"
                                        + relay + "'")
                        > 0
                && number("SELECT count(*) FROM information_schema.tables WHERE table_name = 'outbox'") > 0;
    }

    private Process service(int number) {
        var builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx160m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Checkout.root().resolve(PROGRAM).toString())
                .redirectErrorStream(true)
                .redirectOutput(logs.resolve("relay-" + number + ".log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "FENGQIAO_HTTP_PORT",
                        "0",
                        "FENGQIAO_DB_URL",
                        System.getenv("FENGQIAO_TEST_DB_URL") + name + "?ApplicationName=relay-" + number,
                        "FENGQIAO_DB_USER",
                        System.getenv("FENGQIAO_TEST_DB_USER"),
                        "FENGQIAO_DB_PASSWORD",
                        System.getenv("FENGQIAO_TEST_DB_PASSWORD"),
                        "FENGQIAO_TOPIC_PREFIX",
                        name,
                        "MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_GROUP_ID",
                        name));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private long number(String query) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                System.getenv("FENGQIAO_TEST_DB_URL") + database,
                System.getenv("FENGQIAO_TEST_DB_USER"),
                System.getenv("FENGQIAO_TEST_DB_PASSWORD"));
    }
}
