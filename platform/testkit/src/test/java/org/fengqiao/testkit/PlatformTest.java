package org.fengqiao.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.fengqiao.contracts.IntakeEvent.CaseNoted;
import org.fengqiao.contracts.NoteKind;
import org.fengqiao.contracts.SupervisionEvent.DirectiveAnswered;
import org.fengqiao.contracts.Topics;
import org.fengqiao.platform.journal.Journal;
import org.fengqiao.platform.journal.Replay;
import org.fengqiao.platform.security.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class PlatformTest {

    private static final String UNIT = "532601001001-VC";
    private static final String DIVISION = "532601001001";

    @Inject
    Probe probe;

    @Inject
    Replay replay;

    @Inject
    Journal journal;

    private final TestEvents events = new TestEvents();

    @Test
    void shouldGiveTheSameAnswerAndOneEventWhenARequestIsRepeated() {
        // Given
        String key = UUID.randomUUID().toString();
        String subject = "r" + key.substring(0, 8);

        // When
        ask(key, subject).post("/api/v1/probe").then().statusCode(201).body("unit", equalTo(UNIT));
        ask(key, subject)
                .post("/api/v1/probe")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("ETag", "\"1\"")
                .body("text", equalTo(subject));
        ask(key, "other")
                .post("/api/v1/probe")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fengqiao:problem:idempotency-key-reused"));

        // Then
        events.await(Topics.INTAKE, subject, CaseNoted.class);
        assertThat(events.of(Topics.INTAKE, subject, CaseNoted.class)).hasSize(1);
    }

    @Test
    void shouldHaveOneEffectWhenTheSameRequestComesEightTimesAtOnce() throws Exception {
        // Given
        String key = UUID.randomUUID().toString();
        String subject = "p" + key.substring(0, 8);

        // When
        Callable<Integer> request =
                () -> ask(key, subject).post("/api/v1/probe").statusCode();
        List<Integer> answers;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = pool.invokeAll(Collections.nCopies(8, request)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        // Then
        assertThat(answers).containsOnly(201);
        events.await(Topics.INTAKE, subject, CaseNoted.class);
        assertThat(events.of(Topics.INTAKE, subject, CaseNoted.class)).hasSize(1);
    }

    @Test
    void shouldLoseNoEventThatCommitsAfterALaterOneWasSent() throws Exception {
        // Given
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        try (var pool = Executors.newSingleThreadExecutor()) {
            Future<?> slow = pool.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                journal.append(note("slow", "x"), Topics.INTAKE);
                appended.countDown();
                awaitUninterruptibly(mayCommit);
            }));
            appended.await();

            // When
            QuarkusTransaction.requiringNew().run(() -> journal.append(note("fast", "x"), Topics.INTAKE));
            events.await(Topics.INTAKE, "fast", CaseNoted.class);
            assertThat(events.of(Topics.INTAKE, "slow", CaseNoted.class)).isEmpty();
            mayCommit.countDown();
            slow.get();
        }

        // Then
        events.await(Topics.INTAKE, "slow", CaseNoted.class);
    }

    @Test
    void shouldKeepTheOrderOfACaseThatManyWritersShare() {
        // When
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 200; i++) {
                String by = Integer.toString(i);
                pool.execute(() -> QuarkusTransaction.requiringNew()
                        .run(() -> journal.append(note("shared", by), Topics.REFERRAL_ANSWERS)));
            }
        }

        // Then
        events.await(Topics.REFERRAL_ANSWERS, "shared", CaseNoted.class, 200);
        List<Map<String, String>> sent = events.all(Topics.REFERRAL_ANSWERS).stream()
                .map(TestEvents.Seen::headers)
                .toList();
        for (int i = 0; i < sent.size(); i++) {
            assertThat(sent.get(i)).containsEntry("ce_sequence", Integer.toString(i + 1));
            if (i > 0) {
                assertThat(sent.get(i))
                        .containsEntry("ce_previoushash", sent.get(i - 1).get("ce_hash"));
            }
        }
    }

    @Test
    void shouldDescribeTheApiForItsReaders() {
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("components.schemas.Problem.properties.traceId", notNullValue())
                .body("paths.'/api/v1/replays'.post.responses.'403'.$ref", containsString("Problem403"));
    }

    @Test
    void shouldTakeEachEventOnceAndLinkWhatItCaused() {
        // Given
        var first = events.record(Topics.INTAKE, "/x", note("c1", "a"), MutableClock.START, null);
        var second = events.record(Topics.INTAKE, "/x", note("c1", "b"), MutableClock.START, null);

        // When
        for (var out : List.of(first, first, second, first, second)) {
            events.send(out);
        }

        // Then
        events.await(Topics.SUPERVISION, "c1", DirectiveAnswered.class, 2);
        assertThat(probe.effects).filteredOn(e -> e.startsWith("c1")).containsExactly("c1a", "c1b");
        var sent = events.all(Topics.SUPERVISION).stream()
                .filter(s -> s.subject().equals("c1"))
                .toList();
        assertThat(sent).extracting(s -> s.headers().get("ce_sequence")).containsExactly("1", "2");
        assertThat(sent.getLast().headers())
                .containsEntry("ce_previoushash", sent.getFirst().headers().get("ce_hash"))
                .containsEntry("ce_causationid", header(second, "ce_id"));
    }

    @Test
    void shouldBuryPoisonWithItsReasonAndGoOn() {
        // When
        events.sendRaw(Topics.INTAKE, "c2", "not an event".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        events.send(Topics.INTAKE, "/x", note("c2", "poison"));
        ProducerRecord<String, byte[]> undated =
                events.record(Topics.INTAKE, "/x", note("c2", "undated"), MutableClock.START, null);
        undated.headers().remove("ce_time").add("ce_time", "yesterday".getBytes(StandardCharsets.UTF_8));
        events.send(undated);
        ProducerRecord<String, byte[]> empty =
                events.record(Topics.INTAKE, "/x", note("c2", "empty"), MutableClock.START, null);
        empty.headers().remove("ce_source").add("ce_source", null);
        events.send(empty);
        events.send(Topics.INTAKE, "/x", note("c2", "fine"));

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(probe.effects).contains("c2fine"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(events.all(Topics.DEAD_LETTER))
                        .extracting(s -> s.headers().get("dead-letter-reason"))
                        .contains("no ce_type", "as asked", "an attribute is malformed", "no ce_source"));
    }

    @Test
    void shouldTryAgainWhenAnEffectFailsOnce() {
        // Given
        probe.failuresToCome.set(2);

        // When
        events.send(Topics.INTAKE, "/x", note("c3", "late"));

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(probe.effects).contains("c3late"));
        assertThat(Collections.frequency(probe.effects, "c3late")).isEqualTo(1);
    }

    @Test
    void shouldSendFromTheJournalAgain() {
        // Given
        String subject = "r" + UUID.randomUUID().toString().substring(0, 8);
        ask(UUID.randomUUID().toString(), subject).post("/api/v1/probe").then().statusCode(201);
        events.await(Topics.INTAKE, subject, CaseNoted.class);

        // When
        replay.subject(subject, 0);

        // Then
        assertThat(events.await(Topics.INTAKE, subject, CaseNoted.class, 2)).hasSize(2);
    }

    @Test
    void shouldAnswerEveryRefusalAsAProblem() {
        given().contentType(ContentType.JSON)
                .post("/api/v1/probe")
                .then()
                .statusCode(401)
                .body("traceId", notNullValue());
        given().auth()
                .oauth2("nonsense")
                .contentType(ContentType.JSON)
                .post("/api/v1/probe")
                .then()
                .statusCode(401)
                .body("status", equalTo(401));
        given().auth()
                .oauth2(Tokens.of(Role.AUDITOR, UNIT, DIVISION))
                .contentType(ContentType.JSON)
                .post("/api/v1/probe")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:fengqiao:problem:forbidden"));
        given().auth()
                .oauth2(Tokens.of(Role.CLERK, UNIT, DIVISION))
                .get("/api/v1/probe/undeclared")
                .then()
                .statusCode(403);
        given().get("/nowhere").then().statusCode(404).body("type", equalTo("urn:fengqiao:problem:not-found"));
        given().get("/api/v1/probe").then().statusCode(405).contentType("application/problem+json");
        ask(null, "x").post("/api/v1/probe").then().statusCode(400);
        ask("12345678", "x".repeat(11))
                .post("/api/v1/probe")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("text"));
        ask("12345678", "a\u0000").post("/api/v1/probe").then().statusCode(422);
        clerk().body("{\"text\":").post("/api/v1/probe").then().statusCode(400);
        clerk().body("{\"text\":\"x\",\"more\":1}")
                .post("/api/v1/probe")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("more"));
        clerk().contentType("text/plain").body("x").post("/api/v1/probe").then().statusCode(415);
        clerk().body("{\"text\":\"" + "x".repeat(10_000_000) + "\"}")
                .post("/api/v1/probe")
                .then()
                .statusCode(413);
        given().put("/api/v1/probe").then().statusCode(428);
        given().header("If-Match", "\"6\"")
                .put("/api/v1/probe")
                .then()
                .statusCode(412)
                .body("currentVersion", equalTo(7));
        given().header("If-Match", "\"7\"").put("/api/v1/probe").then().statusCode(204);
        given().header("Accept-Language", "en").get("/nowhere").then().body("title", equalTo("Not found"));
        given().get("/api/v1/probe/failing").then().statusCode(500).body(not(containsString("王小明")));
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RequestSpecification clerk() {
        return given().auth()
                .oauth2(Tokens.of(Role.CLERK, UNIT, DIVISION))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON);
    }

    private static RequestSpecification ask(String key, String text) {
        RequestSpecification request = given().auth()
                .oauth2(Tokens.of(Role.CLERK, UNIT, DIVISION))
                .contentType(ContentType.JSON)
                .body(Map.of("text", text));
        return key == null ? request : request.header("Idempotency-Key", key);
    }

    private static CaseNoted note(String caseNo, String by) {
        return new CaseNoted(caseNo, NoteKind.URGE, null, by, MutableClock.START, null, null);
    }

    private static String header(org.apache.kafka.clients.producer.ProducerRecord<String, byte[]> out, String name) {
        return new String(out.headers().lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
