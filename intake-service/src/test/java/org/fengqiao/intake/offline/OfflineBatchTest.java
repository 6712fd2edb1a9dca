package org.fengqiao.intake.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.fengqiao.intake.County;
import org.fengqiao.intake.IntakeTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("#83 网格员离线上报，热线批量移交")
class OfflineBatchTest extends IntakeTest {

    @Test
    void shouldSayHonestlyWhatBecameOfEachReport() {
        // Given
        Map<String, Object> unknownKind = report();
        registrationOf(unknownKind).put("kind", "77");
        Map<String, Object> unknownField = report();
        registrationOf(unknownField).put("mood", "bad");
        Map<String, Object> noText = report();
        registrationOf(noText).remove("text");
        Map<String, Object> foreign = report();
        registrationOf(foreign).put("division", County.GUMU);
        Map<String, Object> future = report();
        future.put("clientTime", clock.instant().plusSeconds(3_600).toString());
        Map<String, Object> ancient = report();
        ancient.put("clientTime", "2020-01-01T00:00:00Z");
        long before = registrations();

        // When
        ValidatableResponse answer =
                send(List.of(report(), unknownKind, unknownField, noText, foreign, future, ancient, report()));

        // Then
        answer.statusCode(200)
                .body("items.status", equalTo(List.of(201, 422, 400, 422, 403, 422, 422, 201)))
                .body("items[0].registration.decision", equalTo("ACCEPTED"))
                .body("items[0].problem", nullValue())
                .body("items[1].registration", nullValue())
                .body("items[1].problem.errors.field", hasItem("kind"))
                .body("items[2].problem.type", containsString("malformed-request"))
                .body("items[3].problem.errors.field", hasItem("text"))
                .body("items[4].problem.type", containsString("out-of-scope"))
                .body("items[5].problem.errors.field", hasItem("clientTime"))
                .body("items[6].problem.errors.field", hasItem("clientTime"));
        assertThat(registrations()).isEqualTo(before + 2);
    }

    @Test
    @DisplayName("一条缺键、缺时间或读不懂，不影响其他各条")
    void shouldNotSpoilABatchByOneThatCannotBeRead() {
        // Given
        Map<String, Object> keyless = report();
        keyless.remove("key");
        Map<String, Object> timeless = report();
        timeless.put("clientTime", "昨天");
        Map<String, Object> strange = report();
        strange.put("surprise", 1);

        // Then
        send(List.of(report(), keyless, timeless, strange))
                .statusCode(200)
                .body("items.status", equalTo(List.of(201, 422, 400, 400)))
                .body("items[1].key", nullValue())
                .body("items[1].problem.errors.field", hasItem("key"));
    }

    @Test
    @DisplayName("规则 3: 整批重发不会重复登记")
    void shouldDoubleNothingWhenTheWholeBatchIsSentAgain() {
        // Given
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            items.add(report());
        }
        JsonPath first = send(items).statusCode(200).extract().jsonPath();
        long before = registrations();

        // When
        JsonPath again = send(items).statusCode(200).extract().jsonPath();

        // Then
        assertThat(again.getMap("")).isEqualTo(first.getMap(""));
        assertThat(registrations()).isEqualTo(before);
    }

    @Test
    void shouldGoOnWhereABatchWasCutOff() {
        // Given
        Map<String, Object> known = report();
        Map<String, Object> fresh = report();
        String caseNo = send(List.of(known)).extract().path("items[0].registration.caseNo");

        // Then
        send(List.of(known, fresh))
                .body("items.status", equalTo(List.of(201, 201)))
                .body("items[0].registration.caseNo", equalTo(caseNo));
    }

    @Test
    void shouldRefuseAKeyThatWasUsedForSomethingElse() {
        // Given
        Map<String, Object> one = report();
        Map<String, Object> other = report();
        other.put("key", one.get("key"));

        // Then
        send(List.of(one, other)).body("items.status", containsInAnyOrder(201, 409));
    }

    @Test
    void shouldKeepWhenAReportWasWrittenDown() {
        // Given
        Map<String, Object> report = report();
        report.put("clientTime", "2026-03-01T16:10:00+08:00");

        // When
        String id = send(List.of(report)).extract().path("items[0].registration.registrationId");

        // Then
        as(gridWorker())
                .get(REGISTRATIONS + "/" + id)
                .then()
                .statusCode(200)
                .body("clientTime", equalTo("2026-03-01T08:10:00Z"));
    }

    @Test
    @DisplayName("#39 同一批中同一申请人的同一件事只立一案，其余并入")
    void shouldOpenOneCaseForOneMatterOfABatch() {
        // Given
        Map<String, Object> matter = registrationOf(report());
        List<Map<String, Object>> reports = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Map<String, Object> one = report();
            one.put("registration", matter);
            reports.add(one);
        }

        // When
        JsonPath answer = send(reports).statusCode(200).extract().jsonPath();

        // Then
        assertThat(answer.<String>getList("items.registration.decision"))
                .containsOnlyOnce("ACCEPTED")
                .filteredOn("JOINED"::equals)
                .hasSize(11);
        assertThat(answer.<String>getList("items.registration.caseNo"))
                .containsOnly(answer.getString("items[0].registration.caseNo"));
    }

    @Test
    void shouldTakeTwoHundredReportsAndNoMore() {
        // Given
        Map<String, Object> small = report();
        registrationOf(small).put("kind", "77");

        // Then
        send(Collections.nCopies(200, small)).statusCode(200);
        send(Collections.nCopies(201, small)).statusCode(422).body("errors.field", hasItem("items"));
        send(List.of()).statusCode(422);
    }

    @Test
    @DisplayName("同时处理的批次有限，满了就请终端稍后再来")
    void shouldTakeSixteenBatchesAtOnceAndSendOthersBackLater() throws Exception {
        // Given
        int batches = 20;
        String token = gridWorker();
        List<CompletableFuture<ExtractableResponse<Response>>> answers;
        try (Connection blocking = database.getConnection();
                ExecutorService telephones = Executors.newFixedThreadPool(batches)) {
            blocking.setAutoCommit(false);
            blocking.createStatement().execute("LOCK TABLE idempotency IN ACCESS EXCLUSIVE MODE");

            // When
            answers = IntStream.range(0, batches)
                    .mapToObj(i -> Map.of("items", List.of(report())))
                    .map(body -> CompletableFuture.supplyAsync(
                            () -> as(token)
                                    .body(body)
                                    .post(REGISTRATIONS + "/batch")
                                    .then()
                                    .extract(),
                            telephones))
                    .toList();
            await().until(() ->
                    answers.stream().filter(CompletableFuture::isDone).count() == 4);
            blocking.rollback();
        }

        // Then
        assertThat(answers)
                .filteredOn(answer -> answer.join().statusCode() == 503)
                .hasSize(4)
                .allSatisfy(answer ->
                        assertThat(answer.join().header("Retry-After")).isEqualTo("3"));
        assertThat(answers)
                .filteredOn(answer -> answer.join().statusCode() == 200)
                .hasSize(16)
                .allSatisfy(answer -> assertThat(answer.join().<Integer>path("items[0].status"))
                        .isEqualTo(201));
    }

    @Test
    @DisplayName("#54 热线成批移交工单：各按来源编号登记一次，来电时间照记")
    void shouldTakeTheOrdersOfTheHotlineOnceEach() {
        // Given
        Map<String, Object> order = order("20260310-0001");
        order.put("clientTime", "2026-03-01T16:10:00+08:00");
        Map<String, Object> again = order("20260310-0001");
        Map<String, Object> walkIn = order("20260310-0002");
        registrationOf(walkIn).put("channel", "GRID");

        // When
        JsonPath answer = send(hotline(), List.of(order, again, walkIn))
                .body("items.status", equalTo(List.of(201, 200, 403)))
                .extract()
                .jsonPath();

        // Then
        assertThat(answer.getString("items[1].registration.caseNo"))
                .isEqualTo(answer.getString("items[0].registration.caseNo"));
        as(hotline())
                .get(REGISTRATIONS + "/" + answer.getString("items[0].registration.registrationId"))
                .then()
                .statusCode(200)
                .body("clientTime", equalTo("2026-03-01T08:10:00Z"));
    }

    private Map<String, Object> order(String number) {
        Map<String, Object> order = report();
        registrationOf(order).put("channel", "HOTLINE_12345");
        registrationOf(order).put("sourceSystem", "hotline-12345");
        registrationOf(order).put("sourceId", number);
        return order;
    }

    private static ValidatableResponse send(List<Map<String, Object>> items) {
        return send(gridWorker(), items);
    }

    private static ValidatableResponse send(String token, List<Map<String, Object>> items) {
        return as(token)
                .body(Map.of("items", items))
                .post(REGISTRATIONS + "/batch")
                .then();
    }

    private Map<String, Object> report() {
        Map<String, Object> registration = registration();
        registration.put("channel", "GRID");
        Map<String, Object> item = new HashMap<>();
        item.put("key", UUID.randomUUID().toString());
        item.put("clientTime", clock.instant().minusSeconds(600).toString());
        item.put("registration", registration);
        return item;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> registrationOf(Map<String, Object> item) {
        return (Map<String, Object>) item.get("registration");
    }
}
