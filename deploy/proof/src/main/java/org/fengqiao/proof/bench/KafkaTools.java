package org.fengqiao.proof.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.proof.Rig;

/** What Kafka itself can do on the network's broker, by Kafka's own tools. */
final class KafkaTools {
    private static final int PARTITIONS = 12;

    private final Rig rig;

    KafkaTools(Rig rig) {
        this.rig = rig;
    }

    private String address() {
        return "127.0.0.1:" + rig.network().ports().kafka();
    }

    /** Makes a topic like the network's own, where it is missing. */
    void create(String topic) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", address()))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new Trouble("No topic " + topic + ": " + e.getCause().getMessage(), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }

    /** Records per second that the producer tool gets acknowledged. */
    double produced(String topic, int records, int size) {
        var output = tool(
                "ProducerPerformance",
                "--topic",
                topic,
                "--num-records",
                String.valueOf(records),
                "--record-size",
                String.valueOf(size),
                "--throughput",
                "-1",
                "--producer-props",
                "bootstrap.servers=" + address(),
                "acks=all",
                "compression.type=lz4");
        return Tool.figure(output.substring(output.lastIndexOf("records sent")), "records sent, ([0-9.]+) records/sec");
    }

    /** Milliseconds from a producer to a consumer, median and p99. */
    double[] latency(String topic, int records, int size) {
        var output = tool(
                "EndToEndLatency",
                "--bootstrap-server",
                address(),
                "--topic",
                topic,
                "--num-records",
                String.valueOf(records),
                "--producer-acks",
                "all",
                "--record-size",
                String.valueOf(size));
        return new double[] {Tool.figure(output, "50th = (\\d+)"), Tool.figure(output, "99th = (\\d+)")};
    }

    private static String tool(String name, String... arguments) {
        var command = new ArrayList<String>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                System.getProperty("java.class.path"),
                "org.apache.kafka.tools." + name));
        command.addAll(List.of(arguments));
        return Tool.run(Map.of(), command.toArray(String[]::new));
    }
}
