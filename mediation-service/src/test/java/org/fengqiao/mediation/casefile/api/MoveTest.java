package org.fengqiao.mediation.casefile.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.mediation.casefile.api.Desk.director;
import static org.fengqiao.mediation.casefile.api.Desk.mediator;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.contracts.MediationEvent.CaseReleased;
import org.fengqiao.contracts.MediationEvent.ExtensionGranted;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.ReferenceEvent.UnitPut;
import org.fengqiao.contracts.RoutingEvent.CaseHandedOver;
import org.fengqiao.contracts.RoutingEvent.MoveRefused;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.UnitType;
import org.fengqiao.platform.crypto.FreeText;
import org.fengqiao.platform.crypto.SealedNote;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.testkit.MutableClock;
import org.fengqiao.testkit.Servers;
import org.fengqiao.testkit.TestEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class MoveTest {

    private static final Instant AT = MutableClock.START;
    private static final String COURT = "532601000000-PC";

    private final TestEvents events = new TestEvents();
    private final Vault vault;
    private final MutableClock clock;
    private final Reference reference;

    MoveTest(Vault vault, MutableClock clock, Reference reference) {
        this.vault = vault;
        this.clock = clock;
        this.reference = reference;
    }

    @AfterEach
    void resetTime() {
        clock.set(AT);
    }

    @Test
    @DisplayName("#23 escalation: asked, approved, released with what the receiver needs, handed over")
    void shouldEscalate() {
        // Given
        Desk desk = Desk.of(events, vault).mediating();
        String request = desk.attempt("requests", wish("ESCALATION", Desk.NAME + "要求上级处理"), mediator())
                .then()
                .statusCode(201)
                .body("state", is("PENDING"))
                .extract()
                .path("requestId");

        // When
        desk.does("requests/" + request + "/decision", Map.of("approve", true, "reason", "同意"), director());
        desk.told(new CaseHandedOver(desk.caseNo(), 1, Tier.TOWNSHIP, 2, Tier.COUNTY, "532601000000-CC", AT))
                .await("HANDED_OVER");

        // Then
        CaseReleased released = desk.seen(CaseReleased.class);
        assertThat(released.move()).isEqualTo(MoveKind.ESCALATION);
        assertThat(released.reason()).doesNotContain("要求上级处理");
        assertThat(new FreeText(vault).open(released.reason())).isEqualTo("王**要求上级处理");
        assertThat(vault.open(released.sealed(), SealedNote.class).text()).contains("愿意退让");
        desk.refused(409, "illegal-transition", "sessions", Desk.session(), mediator())
                .body("allowed", is(List.of()));
    }

    @Test
    @DisplayName("#12 a relapse that moves on takes the records of the first round along")
    void shouldTakeTheFirstRoundAlong() {
        // Given
        Desk desk = Desk.of(events, vault).mediating();
        desk.does("agreement", Desk.oral(), mediator())
                .does("verification", Map.of("passed", true), director())
                .does("closing", Map.of(), director())
                .does("reopening", Map.of("reason", "又起纠纷"), director());

        // When
        desk.does("requests", wish("ESCALATION", "再次反复"), director());

        // Then
        assertThat(note(desk)).contains("愿意退让");
    }

    @Test
    @DisplayName("#23 the latest records go along whole, as many as fit")
    void shouldTakeTheLatestRecordsAlong() {
        // Given
        Desk desk = Desk.of(events, vault).mediating();
        desk.does("sessions", session("一".repeat(15_000)), mediator())
                .does("sessions", session("二".repeat(10_000)), mediator())
                .does("sessions", session("三".repeat(9_000)), mediator());

        // When
        desk.does("requests", wish("ESCALATION", "多次未果"), director());

        // Then
        assertThat(note(desk))
                .contains("二".repeat(10_000))
                .endsWith("三".repeat(9_000))
                .doesNotContain("一");
    }

    @Test
    @DisplayName("#23 the longest record that can be written goes along whole")
    void shouldTakeTheLongestRecordAlong() {
        // Given
        Desk desk = Desk.of(events, vault).mediating();
        desk.does("sessions", session("四".repeat(20_000)), mediator());

        // When
        desk.does("requests", wish("ESCALATION", "多次未果"), director());

        // Then
        assertThat(note(desk)).endsWith("四".repeat(20_000)).doesNotContain("愿意退让");
    }

    private String note(Desk desk) {
        return vault.open(desk.seen(CaseReleased.class).sealed(), SealedNote.class)
                .text();
    }

    private static Map<String, Object> session(String record) {
        Map<String, Object> session = new HashMap<>(Desk.session());
        session.put("record", record);
        return session;
    }

    @Test
    @DisplayName("a mediator does not decide; a director's own extension is granted by those above")
    void shouldLetOnlyTheDirectorDecide() {
        // Given
        Desk desk = Desk.of(events, vault).mediating();
        String request =
                desk.attempt("requests", wish("RETURN", "不属本单位"), mediator()).path("requestId");

        // When, Then
        desk.refused(403, "forbidden", "requests/" + request + "/decision", Map.of("approve", true), mediator());
        desk.does("requests/" + request + "/decision", Map.of("approve", false, "reason", "属本单位"), director());
        String extension = desk.attempt(
                        "requests", Map.of("kind", "EXTENSION", "reason", "等待鉴定", "days", 10), director())
                .then()
                .statusCode(201)
                .body("state", is("PENDING"))
                .extract()
                .path("requestId");
        String decision = "requests/" + extension + "/decision";
        desk.refused(403, "own-request", decision, Map.of("approve", true), director());
        desk.refused(404, "not-found", decision, Map.of("approve", true), Desk.neighbour());
        desk.does(decision, Map.of("approve", true), Desk.countyDirector());
        desk.read(director()).then().body("extensionDays", is(10));
        assertThat(desk.seen(ExtensionGranted.class).approvedBy()).startsWith("director");
    }

    @Test
    @DisplayName("信访工作条例 23: too late to return after 5 working days")
    void shouldNotReturnTooLate() {
        // Given
        Desk desk = Desk.of(events, vault).signedIn();
        clock.advance(Duration.ofDays(8));

        // When, Then
        desk.refused(409, "return-window-passed", "requests", wish("RETURN", "不属本单位"), director());
    }

    @Test
    @DisplayName("a refused return goes on here, an adjudicated one for good")
    void shouldGoOnAfterARefusedReturn() {
        // Given
        Desk desk = Desk.of(events, vault).signedIn();
        desk.does("requests", wish("RETURN", "不属本单位"), director());

        // When
        desk.told(new MoveRefused(desk.caseNo(), 1, Tier.TOWNSHIP, MoveKind.RETURN, true, "supervisor", "属你单位", AT))
                .await("SIGNED_IN");

        // Then
        desk.refused(409, "not-returnable", "requests", wish("RETURN", "再退"), director());
    }

    @Test
    @DisplayName("#46 a referral names a partner that is there and serves the channel, or none")
    void shouldKnowThePartner() {
        // Given
        QuarkusTransaction.requiringNew().run(() -> reference.put(court()));
        Desk desk = Desk.of(events, vault).mediating();

        // When, Then
        desk.refused(422, "invalid-fields", "requests", referral("COURT", "532601000000-PS"), director())
                .body("errors.field", contains("targetUnit"))
                .body("errors.message", contains("没有此单位，或单位已停用"));
        desk.refused(422, "invalid-fields", "requests", referral("POLICE", COURT), director())
                .body("errors.message", contains("该单位不受理此渠道的移送"));
        desk.attempt("requests", referral("COURT", COURT), director())
                .then()
                .statusCode(201)
                .body("state", is("APPROVED"));
    }

    private static Map<String, Object> referral(String channel, String unit) {
        return Map.of("kind", "REFERRAL", "reason", "宜由法院调解", "channel", channel, "targetUnit", unit);
    }

    private static UnitPut court() {
        return new UnitPut(
                COURT,
                "人民法院",
                UnitType.PEOPLES_COURT,
                null,
                PartnerChannel.COURT,
                "532601000000",
                "director.532601000000-pc",
                "director.532601000000-pc",
                true,
                null,
                AT);
    }

    private static Map<String, Object> wish(String kind, String reason) {
        return Map.of("kind", kind, "reason", reason);
    }
}
