package org.fengqiao.mediation.casefile.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.mediation.casefile.api.Desk.clerk;
import static org.fengqiao.mediation.casefile.api.Desk.director;
import static org.fengqiao.mediation.casefile.api.Desk.mediator;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fengqiao.contracts.MediationEvent.CaseSignedIn;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.testkit.Servers;
import org.fengqiao.testkit.TestEvents;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class VersionTest {

    private final TestEvents events = new TestEvents();
    private final Vault vault;

    VersionTest(Vault vault) {
        this.vault = vault;
    }

    @Test
    @DisplayName("a change names the version it has seen")
    void shouldAskForTheVersion() {
        // Given
        Desk desk = Desk.of(events, vault).opened();
        String old = desk.etag();
        desk.does("sign-in", Map.of(), clerk());

        // When, Then
        Desk.request(clerk()).body("{}").post(desk.path("sign-in")).then().statusCode(428);
        Desk.request(clerk())
                .header("If-Match", old)
                .body(Map.of("mediator", Desk.MEDIATOR))
                .post(desk.path("assignment"))
                .then()
                .statusCode(412)
                .body("type", is("urn:fengqiao:problem:stale-version"));
    }

    @Test
    @DisplayName("of two people who sign in at once, one is told that the other was first")
    void shouldLetOneOfTwoWin() throws Exception {
        // Given
        Desk desk = Desk.of(events, vault).opened();
        String seen = desk.etag();
        List<String> people = List.of(clerk(), director(), mediator(), Desk.colleague());

        // When
        List<Integer> answers = atOnce(people.stream().map(token -> (Callable<Response>)
                () -> Desk.request(token).header("If-Match", seen).body("{}").post(desk.path("sign-in"))));

        // Then
        assertThat(answers).containsExactlyInAnyOrder(200, 412, 412, 412);
        assertThat(desk.seen(CaseSignedIn.class)).isNotNull();
        assertThat(desk.count(CaseSignedIn.class)).isEqualTo(1);
    }

    @Test
    @DisplayName("of four who file a document at once, one is told so and the others that they were overtaken")
    void shouldLetOneOfFourWriteDown() throws Exception {
        // Given
        Desk desk = Desk.of(events, vault).opened();
        desk.does("sign-in", Map.of(), clerk());
        String seen = desk.etag();
        Map<String, Object> document =
                Map.of("reference", "archive://x/1", "kind", "AGREEMENT", "mediaType", "application/pdf");

        // When
        List<Integer> answers = atOnce(IntStream.range(0, 4)
                .mapToObj(n -> () -> Desk.request(clerk())
                        .header("If-Match", seen)
                        .header("Idempotency-Key", "document-" + n)
                        .body(document)
                        .post(desk.path("documents"))));

        // Then
        assertThat(answers).containsExactlyInAnyOrder(201, 412, 412, 412);
    }

    private static List<Integer> atOnce(Stream<Callable<Response>> calls) throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> running = pool.invokeAll(calls.toList());
            return running.stream().map(f -> f.resultNow().statusCode()).toList();
        }
    }

    @Test
    @DisplayName("rule 3: a repeated key gets the first answer, whatever the version is by then")
    void shouldRepeatTheAnswer() {
        // Given
        Desk desk = Desk.of(events, vault).opened();
        String seen = desk.etag();

        // When
        Response first = signIn(desk, seen, "key-" + desk.caseNo(), "{}");
        Response second = signIn(desk, seen, "key-" + desk.caseNo(), "{}");

        // Then
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.<String>path("state")).isEqualTo("SIGNED_IN");
        Desk.request(clerk())
                .header("If-Match", first.header("ETag"))
                .header("Idempotency-Key", "key-" + desk.caseNo())
                .body(Map.of("mediator", Desk.MEDIATOR))
                .post(desk.path("assignment"))
                .then()
                .statusCode(409)
                .body("type", is("urn:fengqiao:problem:idempotency-key-reused"));
    }

    @Test
    @DisplayName("rule 3: so does everything that writes something down; it is written once")
    void shouldWriteOnce() {
        // Given
        Desk desk = Desk.of(events, vault).mediating();
        Map<String, Object> document =
                Map.of("reference", "archive://1", "kind", "EVIDENCE", "mediaType", "image/jpeg");
        Map<String, Object> extension = Map.of("kind", "EXTENSION", "reason", "等待鉴定", "days", 5);

        // When, Then
        shouldAnswerAlike(desk, "documents", document);
        shouldAnswerAlike(desk, "sessions", Desk.session());
        shouldAnswerAlike(desk, "requests", extension);
        desk.read(mediator())
                .then()
                .body("papers.kind", contains("SESSION", "DOCUMENT", "SESSION"))
                .body("requests", hasSize(1));
    }

    private static void shouldAnswerAlike(Desk desk, String command, Map<String, Object> body) {
        desk.read(mediator());
        String seen = desk.etag();
        List<Response> answers = Stream.of(1, 2)
                .map(attempt -> Desk.request(mediator())
                        .header("If-Match", seen)
                        .header("Idempotency-Key", command + "-" + desk.caseNo())
                        .body(body)
                        .post(desk.path(command)))
                .toList();
        assertThat(answers).extracting(Response::statusCode).containsExactly(201, 201);
        assertThat(answers.getLast().header("ETag"))
                .isEqualTo(answers.getFirst().header("ETag"));
        assertThat(answers.getLast().jsonPath().<Object>get())
                .isEqualTo(answers.getFirst().jsonPath().get());
    }

    private static Response signIn(Desk desk, String version, String key, String body) {
        return Desk.request(clerk())
                .header("If-Match", version)
                .header("Idempotency-Key", key)
                .body(body)
                .post(desk.path("sign-in"));
    }

    @Test
    @DisplayName("a command may come without a body")
    void shouldTakeAnEmptyBody() {
        // Given
        Desk desk = Desk.of(events, vault).opened();

        // When, Then
        Desk.request(clerk())
                .header("If-Match", desk.etag())
                .post(desk.path("sign-in"))
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName("fields are checked one by one, in the reader's language")
    void shouldNameWrongFields() {
        // Given
        Desk desk = Desk.of(events, vault).mediating();
        Map<String, Object> wrong = Map.of(
                "mode",
                "HOME",
                "kind",
                "PEOPLE",
                "startedAt",
                "2026-03-02T09:00:00+08:00",
                "minutes",
                0,
                "participants",
                List.of(),
                "record",
                " ");

        // When, Then
        desk.refused(422, "invalid-fields", "sessions", wrong, mediator())
                .body("errors.field", containsInAnyOrder("minutes", "participants", "record"));
        desk.refused(422, "invalid-fields", "consents", Map.of("party", 7, "consents", true), mediator())
                .body("errors.field", contains("party"))
                .body("errors.message", contains("没有此序号的当事人"));
        Map<String, Object> tooEarly = new HashMap<>(Desk.session());
        tooEarly.put("startedAt", "2001-01-01T00:00:00+08:00");
        desk.refused(422, "invalid-fields", "sessions", tooEarly, mediator())
                .body("errors.field", contains("startedAt"))
                .body("errors.message", contains("早于案件登记"));
        Desk.request(mediator())
                .header("Accept-Language", "en")
                .header("If-Match", desk.etag())
                .body("{}")
                .post(desk.path("sign-in"))
                .then()
                .statusCode(409)
                .body("title", is("Not allowed in this state"))
                .body("allowed", hasItem("sessions"));
    }
}
