package org.fengqiao.mediation.casefile.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.mediation.casefile.api.Desk.clerk;
import static org.fengqiao.mediation.casefile.api.Desk.colleague;
import static org.fengqiao.mediation.casefile.api.Desk.director;
import static org.fengqiao.mediation.casefile.api.Desk.mediator;
import static org.fengqiao.mediation.casefile.api.Desk.oral;
import static org.fengqiao.mediation.casefile.api.Desk.written;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.fengqiao.contracts.AgreementForm;
import org.fengqiao.contracts.MediationEvent.AssistConcluded;
import org.fengqiao.contracts.MediationEvent.CaseClosed;
import org.fengqiao.contracts.MediationEvent.CaseNotSettled;
import org.fengqiao.contracts.MediationEvent.CaseReopened;
import org.fengqiao.contracts.MediationEvent.CaseSettled;
import org.fengqiao.contracts.MediationEvent.CaseTakenOver;
import org.fengqiao.contracts.MediationEvent.ConfirmationDecided;
import org.fengqiao.contracts.MediationEvent.SessionHeld;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.Tier;
import org.fengqiao.platform.crypto.FreeText;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.testkit.Servers;
import org.fengqiao.testkit.TestEvents;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class CaseFileLifeTest {

    private final TestEvents events = new TestEvents();
    private final Vault vault;

    CaseFileLifeTest(Vault vault) {
        this.vault = vault;
    }

    @Test
    @DisplayName("#10 from the dispatch to the closed file with an oral agreement")
    void shouldSettleOrally() {
        // Given
        Desk desk = Desk.of(events, vault).mediating();

        // When
        desk.does("agreement", oral(), mediator())
                .does("verification", Map.of("passed", true, "claims", List.of("REASONABLE")), colleague())
                .does("closing", Map.of(), director())
                .does("revisit", Map.of("rating", 5, "performed", true), clerk());

        // Then
        assertThat(desk.seen(CaseTakenOver.class).tier()).isEqualTo(Tier.TOWNSHIP);
        assertThat(desk.seen(SessionHeld.class).mediator()).isEqualTo(Desk.MEDIATOR);
        assertThat(desk.seen(CaseSettled.class).form()).isEqualTo(AgreementForm.ORAL);
        assertThat(desk.seen(CaseClosed.class).outcome()).isEqualTo(Outcome.SETTLED);
    }

    @Test
    @DisplayName("#52 #88 a written agreement: draft, signatures, signed paper, judicial confirmation")
    void shouldSettleInWriting() {
        // Given
        Desk desk = Desk.of(events, vault).mediating();
        Map<String, Object> draft =
                Map.of("form", "WRITTEN", "content", "三日内拆除院墙。", "signedBy", List.of(1), "mediatorSigned", true);

        // When
        desk.attempt("agreement", draft, mediator())
                .then()
                .statusCode(201)
                .body("state", is("MEDIATING"))
                .body("agreement.missing", contains("party-2", "seal"));
        desk.does("agreement", written(), mediator()).does("verification", Map.of("passed", true), director());
        desk.refused(409, "file-incomplete", "closing", Map.of(), director())
                .body("missing", contains("SIGNED_AGREEMENT"));
        desk.does(
                        "documents",
                        Map.of("reference", "archive://1", "kind", "AGREEMENT", "mediaType", "application/pdf"),
                        clerk())
                .does("confirmation", Map.of("applicants", List.of(1, 2)), clerk());
        desk.refused(409, "confirmation-under-way", "verification", Map.of("passed", false), director());
        desk.does("confirmation-result", Map.of("confirmed", true), clerk()).does("closing", Map.of(), director());

        // Then
        assertThat(desk.seen(CaseSettled.class).confirmable()).isTrue();
        assertThat(desk.seen(ConfirmationDecided.class).confirmed()).isTrue();
    }

    @Test
    @DisplayName("人民调解法 17, 26: a refusal ends the mediation; #12 it can come back")
    void shouldEndByRefusalAndComeBack() {
        // Given
        Desk desk = Desk.of(events, vault).signedIn();

        // When
        desk.does("consents", Map.of("party", 2, "consents", false), mediator())
                .does("verification", Map.of("passed", true), director())
                .does("closing", Map.of(), director())
                .does("reopening", Map.of("reason", Desk.NAME + "再次反映"), director());

        // Then
        assertThat(desk.seen(CaseNotSettled.class).routes()).containsExactly("LITIGATION");
        assertThat(new FreeText(vault).open(desk.seen(CaseReopened.class).reason()))
                .isEqualTo("王**再次反映");
        desk.read(clerk()).then().body("state", is("MEDIATING")).body("allowed", hasItem("sessions"));
    }

    @Test
    @DisplayName("#13 a case that was settled at the window waits for someone else's check")
    void shouldVerifyWhatWasSettledOnTheSpot() {
        // Given
        Desk desk = Desk.of(events, vault);
        desk.told(desk.dispatch().settledBy("clerk.532601001000-tc").event()).await("SETTLED");

        // When
        desk.refused(403, "verifier-is-handler", "verification", Map.of("passed", true), clerk());
        desk.does("verification", Map.of("passed", true), director()).does("closing", Map.of(), director());

        // Then
        assertThat(desk.seen(CaseClosed.class).outcome()).isEqualTo(Outcome.SETTLED);
    }

    @Test
    @DisplayName("#34 an assisting unit signs in, meets and concludes")
    void shouldAssist() {
        // Given
        Desk desk = Desk.of(events, vault);
        desk.told(desk.dispatch().assisting().event()).await("DISPATCHED");

        // When
        desk.does("sign-in", Map.of(), clerk())
                .does("assignment", Map.of("mediator", Desk.MEDIATOR), director())
                .does("sessions", Desk.session(), mediator())
                .does("assist-conclusion", Map.of("summary", "已到场协助"), mediator());

        // Then
        assertThat(desk.seen(AssistConcluded.class).hop()).isEqualTo(1);
    }

    @Test
    @DisplayName("人民调解法 4: mediation costs nothing, so there is no place for a fee")
    void shouldHaveNoPlaceForAFee() {
        // Given
        Desk desk = Desk.of(events, vault).mediating();
        Map<String, Object> withFee = Map.of("form", "ORAL", "content", "和解", "fee", 100);

        // When, Then
        desk.refused(400, "malformed-request", "agreement", withFee, mediator());
    }

    @Test
    @DisplayName("#76 #84 help and helpers are part of the dossier")
    void shouldNoteHelp() {
        // Given
        Desk desk = Desk.of(events, vault).mediating();

        // When
        desk.does("aid", Map.of("kind", "LEGAL_AID", "party", 1, "amountCents", 50000, "note", "指派律师"), clerk());

        // Then
        desk.readFor("HANDLING", mediator())
                .then()
                .body("papers.kind", contains("SESSION", "AID"))
                .body("papers[1].content.text", is("指派律师"))
                .body("papers[1].details.amountCents", is(50000));
    }
}
