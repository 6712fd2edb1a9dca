package org.fengqiao.proof.chaos.check;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;
import org.fengqiao.deploy.process.Part;
import org.fengqiao.proof.Rig;
import org.fengqiao.proof.chaos.Broker;

/** What the services' own figures tell about the records that they have read. */
final class Consumers {
    private static final Pattern NOTHING_LEFT = Pattern.compile(
            "(?m)^kafka_consumer_fetch_manager_records_lag\\{.*partition=\"(\\d+)\".*topic=\"([^\"]+)\".*\\} 0\\.0$");

    private final Rig rig;
    private final Map<String, String> figures = new HashMap<>();

    Consumers(Rig rig) {
        this.rig = rig;
    }

    /** Whether the service has read up to the end of a partition since it started, although the broker was not told. */
    boolean haveRead(Broker.Lag lag) {
        return rig.network().services().all().stream()
                .filter(service -> (lag.group() + ".").startsWith(service.name() + "."))
                .anyMatch(service -> NOTHING_LEFT
                        .matcher(figures.computeIfAbsent(service.name(), name -> figures(service)))
                        .results()
                        .map(found -> new TopicPartition(found.group(2), Integer.parseInt(found.group(1))))
                        .anyMatch(lag.partition()::equals));
    }

    private String figures(Part service) {
        var request = HttpRequest.newBuilder(Rig.address(service.port()).resolve("/q/metrics"))
                .header("Authorization", "Bearer " + rig.administrator().value())
                .timeout(Duration.ofSeconds(30))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
