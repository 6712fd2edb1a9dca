package org.fengqiao.proof.chaos.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.fengqiao.deploy.county.Village;
import org.fengqiao.deploy.rest.Call;
import org.fengqiao.deploy.rest.Json;
import org.fengqiao.deploy.rest.Rest;
import org.fengqiao.deploy.rest.Token;

/** Registers at a steady pace, each once and without patience, and writes down what was answered. */
public final class Probe implements AutoCloseable {
    private static final long FIRST_TAG = 100_000;

    private static final Duration PACE = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final URI intake;
    private final Token portal;
    private final List<Village> villages;
    private final Rest patient;
    private final BiConsumer<String, Long> registered;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Thread pace = Thread.ofPlatform().daemon().name("probe").unstarted(this::keepPace);
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Approach> approaches = new ConcurrentLinkedQueue<>();
    private volatile boolean open;
    private volatile int atOnce = 1;
    private long tag = FIRST_TAG;

    /** A probe that sends as the portal and says what was registered, and when it was sent. */
    Probe(URI intake, Token portal, List<Village> villages, Rest patient, BiConsumer<String, Long> registered) {
        this.intake = intake;
        this.portal = portal;
        this.villages = villages;
        this.patient = patient;
        this.registered = registered;
        pace.start();
    }

    public void begin() {
        open = true;
    }

    public void stop() {
        open = false;
    }

    /** From now on so many come whenever it is time for one. */
    public void crowd(int many) {
        atOnce = many;
    }

    /** Where the dispute is. */
    Village village(Approach approach) {
        return villages.get((int) (approach.tag() % villages.size()));
    }

    /** Everything that was sent so far. */
    public List<Approach> approaches() {
        return List.copyOf(approaches);
    }

    private void keepPace() {
        try {
            while (true) {
                Thread.sleep(PACE);
                for (int i = 0; i < atOnce; i++) {
                    next();
                }
            }
        } catch (InterruptedException e) {
            // the probe is closed
        }
    }

    private void next() {
        if (open) {
            var approach = new Approach(tag++);
            approaches.add(approach);
            senders.execute(() -> register(approach));
        }
    }

    private void register(Approach approach) {
        var request = HttpRequest.newBuilder(intake.resolve("/api/v1/registrations"))
                .timeout(LONGEST)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", approach.key())
                .header("Authorization", "Bearer " + portal.value())
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(Statement.of(approach, village(approach)))))
                .build();
        long begin = System.nanoTime();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            approach.attempted(new Approach.Attempt(
                    begin,
                    System.nanoTime(),
                    answer.statusCode(),
                    answer.headers().firstValue("Retry-After").orElse(null)));
            if (answer.statusCode() / 100 == 2) {
                var json = Json.read(answer.body());
                approach.confirmed(
                        json.path("caseNo").asText(), json.path("queryCode").asText());
                registered.accept(approach.caseNo(), begin);
                answer.headers().firstValue("Location").ifPresent(at -> readBack(approach, at));
            }
        } catch (IOException e) {
            approach.attempted(new Approach.Attempt(begin, System.nanoTime(), 0, null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was confirmed must be there at once; that it cannot be asked at this moment is another matter. */
    private void readBack(Approach approach, String location) {
        approach.liesAt(intake.resolve(location).getPath());
        var answer = patient.send(
                Call.get("read registration", intake.resolve(location)).as(portal));
        if (answer.status() == 404 || answer.ok() && !approach.caseNo().equals(answer.text("caseNo"))) {
            approach.notFound();
        }
    }

    /** Sends again, as often as it takes, whatever got no answer that says what became of it; what was refused, in words. */
    public List<String> resolve() {
        var refused = new ArrayList<String>();
        for (var approach : approaches) {
            if (approach.caseNo() == null) {
                var answer = patient.send(Call.post(
                                "register again",
                                intake.resolve("/api/v1/registrations"),
                                Statement.of(approach, village(approach)))
                        .as(portal)
                        .once(approach.key()));
                if (answer.ok()) {
                    approach.confirmed(answer.text("caseNo"), answer.text("queryCode"));
                } else {
                    refused.add(approach.key() + ": " + answer.summary());
                }
            }
        }
        return refused;
    }

    /** Most applicants take their matters back; the others are left to the time limits. */
    public void withdraw() {
        for (var approach : approaches) {
            if (approach.caseNo() != null && !approach.withdrawn() && approach.tag() % 8 != 0) {
                var body = Map.of(
                        "caseNo", approach.caseNo(), "queryCode", approach.queryCode(), "reason", "双方已经自行和好，不再需要调解。");
                var answer = patient.send(Call.post("withdraw", intake.resolve("/api/v1/tracking/withdrawal"), body)
                        .once(approach.key() + "-back"));
                if (answer.ok()) {
                    approach.tookBack();
                }
            }
        }
    }

    @Override
    public void close() {
        pace.interrupt();
        senders.shutdownNow();
    }
}
