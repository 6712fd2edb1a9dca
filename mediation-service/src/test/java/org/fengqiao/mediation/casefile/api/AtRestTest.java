package org.fengqiao.mediation.casefile.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.mediation.casefile.api.Desk.colleague;
import static org.fengqiao.mediation.casefile.api.Desk.director;
import static org.fengqiao.mediation.casefile.api.Desk.mediator;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.fengqiao.contracts.MediationEvent.CaseReleased;
import org.fengqiao.contracts.MediationEvent.CaseReopened;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.Topics;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.crypto.FreeText;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.testkit.Servers;
import org.fengqiao.testkit.TestEvents;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** People stand in clear neither in a table nor on a topic, whoever named them wherever (个人信息保护法 51). */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class AtRestTest {

    private static final String WITNESS = "欧阳不相干";
    private static final String LANDLINE = "0876-2123456";
    private static final String REASON = Desk.NAME + "与证人" + WITNESS + "（" + LANDLINE + "）";

    private static final String REFERENCE = "archive://" + WITNESS + "/1";

    private final TestEvents events = new TestEvents();
    private final Vault vault;
    private final FreeText texts;
    private final DataSource database;

    AtRestTest(Vault vault, FreeText texts, DataSource database) {
        this.vault = vault;
        this.texts = texts;
        this.database = database;
    }

    @Test
    @DisplayName("what people write is sealed in every table and event, the parties, records and reasons")
    void shouldSealAtRest() {
        // Given
        Desk closed = Desk.of(events, vault).mediating();
        Desk moved = Desk.of(events, vault).mediating();

        // When
        closed.does("documents", document(), mediator())
                .does("suspension", reason(), mediator())
                .does("resumption", Map.of(), mediator())
                .does("agreement", Desk.written(), mediator())
                .does("verification", Map.of("passed", false, "note", REASON), colleague())
                .does("failure", Map.of("reason", REASON, "routes", List.of("LITIGATION")), mediator())
                .does("verification", Map.of("passed", true), colleague())
                .does("closing", Map.of(), director())
                .does("reopening", reason(), director());
        ask(moved, "RETURN", false);
        ask(moved, "ESCALATION", true);
        closed.seen(CaseReopened.class);
        CaseReleased released = moved.seen(CaseReleased.class);

        // Then
        assertThat(everyRow()).contains(closed.caseNo(), moved.caseNo());
        assertThat(List.of(
                        everyRow(), events.all(Topics.mediation(Tier.TOWNSHIP)).toString()))
                .allSatisfy(text ->
                        assertThat(text).doesNotContain(Desk.NAME, Desk.PHONE, WITNESS, LANDLINE, "拆除院墙", "愿意退让"));
        assertThat(texts.open(released.reason())).isEqualTo("王**与证人" + WITNESS + "（" + LANDLINE + "）");
        moved.read(director())
                .then()
                .body("requests[0].reason", is("王**与证人" + WITNESS + "（" + LANDLINE + "）"))
                .body("requests[0].decisionReason", is("王**与证人" + WITNESS + "（" + LANDLINE + "）"));
    }

    @Test
    @DisplayName("a reason that was stored before reasons were sealed is still read")
    void shouldReadReasonsInClear() {
        // Given
        Desk desk = Desk.of(events, vault).mediating();
        desk.does("requests", Map.of("kind", "ESCALATION", "reason", "请示"), mediator());

        // When
        Sql.update(database, """
                UPDATE case_file SET requests = jsonb_set(requests, '{all,0,reason}', '"旧的事由"')
                WHERE case_no = ?""", s -> s.setString(1, desk.caseNo()));

        // Then
        desk.read(mediator()).then().body("requests[0].reason", is("旧的事由"));
    }

    @Test
    @DisplayName(
            "rule 7: a reference that someone typed is sealed too, and shown in clear like everything else that names people")
    void shouldSealAndShowReferences() {
        // Given
        Desk desk = Desk.of(events, vault).mediating();
        desk.does("documents", document(), mediator());
        String shown = "papers.find { it.kind == 'DOCUMENT' }.details.reference";
        assertThat(everyRow()).doesNotContain(WITNESS);
        desk.read(mediator()).then().body(shown, nullValue());
        desk.readFor("HANDLING", mediator()).then().body(shown, is(REFERENCE));

        // When
        Sql.update(database, """
                UPDATE paper SET details = jsonb_set(details, '{reference}', '"archive://1"')
                WHERE case_no = ? AND kind = 'DOCUMENT'""", s -> s.setString(1, desk.caseNo()));

        // Then
        desk.readFor("HANDLING", mediator()).then().body(shown, is("archive://1"));
    }

    private static Map<String, Object> document() {
        return Map.of("reference", REFERENCE, "kind", "EVIDENCE", "mediaType", "application/pdf");
    }

    private static Map<String, Object> reason() {
        return Map.of("reason", REASON);
    }

    private static void ask(Desk desk, String kind, boolean approve) {
        String id = desk.attempt("requests", Map.of("kind", kind, "reason", REASON), mediator())
                .path("requestId");
        desk.does("requests/" + id + "/decision", Map.of("approve", approve, "reason", REASON), director());
    }

    private String everyRow() {
        return String.join(
                "\n",
                Sql.query(
                                database,
                                "SELECT quote_ident(table_name) FROM information_schema.tables"
                                        + " WHERE table_schema = 'public'",
                                s -> {},
                                r -> r.getString(1))
                        .stream()
                        .flatMap(table ->
                                Sql.query(database, "SELECT t::text FROM " + table + " t", s -> {}, r -> r.getString(1))
                                        .stream())
                        .toList());
    }
}
