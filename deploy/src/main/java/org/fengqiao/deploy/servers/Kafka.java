package org.fengqiao.deploy.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.deploy.StateFolder;
import org.fengqiao.deploy.process.Commands;
import org.fengqiao.deploy.process.ManagedProcess;
import org.fengqiao.deploy.process.Part;
import org.fengqiao.deploy.process.Readiness;

/** One Kafka broker that is its own controller; every message is on disk before it is confirmed. */
final class Kafka implements Part {
    private static final String CLUSTER = "ZmVuZ3FpYW8tY291bnR5MQ";
    private final Path data;
    private final int port;
    private final int advertised;
    private final int controllerPort;
    private final ManagedProcess process;

    Kafka(StateFolder state, int port, int advertised, int controllerPort) {
        this.data = state.data("kafka");
        this.port = port;
        this.advertised = advertised;
        this.controllerPort = controllerPort;
        this.process = new ManagedProcess("kafka", state.pid("kafka"), state.log("kafka"));
    }

    @Override
    public ManagedProcess process() {
        return process;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of(name(), port, name() + "-controller", controllerPort);
    }

    @Override
    public boolean ready() {
        return Readiness.listening(port);
    }

    @Override
    public void start() {
        if (!process.running()) {
            var settings = writeSettings();
            if (!Files.exists(data.resolve("meta.properties"))) {
                Commands.logged(
                        "Formatting Kafka's storage",
                        java("64m", "kafka.tools.StorageTool", "format", "-t", CLUSTER, "-c", settings.toString()),
                        Map.of(),
                        process.log());
            }
            process.start(java("256m", "kafka.Kafka", settings.toString()), Map.of(), data);
        }
        Readiness.await(process, Duration.ofSeconds(120), this::ready);
        new KafkaTopics("127.0.0.1:" + port).create(KafkaTopics.DEFAULT_PREFIX);
    }

    @Override
    public void stop() {
        process.stop("TERM", Duration.ofSeconds(30));
    }

    private List<String> java(String heap, String... arguments) {
        var command = new ArrayList<String>(List.of(
                Java.program(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dslf4j.provider=org.slf4j.simple.SimpleServiceProvider",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss,SSS",
                "-Dorg.slf4j.simpleLogger.log.kafka=warn",
                "-Dorg.slf4j.simpleLogger.log.org.apache.kafka=warn",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        return command;
    }

    private Path writeSettings() {
        try {
            var settings = StateFolder.created(data).resolve("server.properties");
            return Files.writeString(settings, """
                    process.roles=broker,controller
                    node.id=1
                    controller.quorum.voters=1@127.0.0.1:%2$d
                    controller.listener.names=CONTROLLER
                    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                    advertised.listeners=PLAINTEXT://127.0.0.1:%4$d
                    listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                    log.dirs=%3$s
                    log.flush.interval.messages=1
                    log.retention.hours=168
                    log.segment.bytes=67108864
                    log.index.size.max.bytes=1048576
                    auto.create.topics.enable=false
                    broker.session.timeout.ms=3000
                    broker.heartbeat.interval.ms=500
                    controller.quorum.election.timeout.ms=500
                    controller.quorum.fetch.timeout.ms=1000
                    default.replication.factor=1
                    min.insync.replicas=1
                    offsets.topic.replication.factor=1
                    offsets.topic.num.partitions=4
                    transaction.state.log.replication.factor=1
                    transaction.state.log.min.isr=1
                    transaction.state.log.num.partitions=4
                    share.coordinator.state.topic.replication.factor=1
                    share.coordinator.state.topic.min.isr=1
                    share.coordinator.state.topic.num.partitions=1
                    group.initial.rebalance.delay.ms=200
                    log.cleaner.dedupe.buffer.size=8388608
                    log.cleaner.threads=1
                    num.network.threads=2
                    num.io.threads=4
                    background.threads=2
                    """.formatted(port, controllerPort, data, advertised));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
