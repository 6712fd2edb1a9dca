package org.fengqiao.intake.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.contracts.IntakeEvent.CaseNoted;
import org.fengqiao.contracts.IntakeEvent.CaseRegistered;
import org.fengqiao.contracts.IntakeEvent.RegistrationJoined;
import org.fengqiao.contracts.MediationEvent.CaseClosed;
import org.fengqiao.contracts.MediationEvent.CaseReopened;
import org.fengqiao.contracts.NoteKind;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.Topics;
import org.fengqiao.intake.County;
import org.fengqiao.intake.IntakeTest;
import org.fengqiao.platform.crypto.SealedNote;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.testkit.MutableClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("#39 重复反映与反复")
class RepeatTest extends IntakeTest {

    @Inject
    Vault vault;

    @Test
    void shouldJoinTheOpenCaseOfTheSameApplicantAndMatter() {
        // Given
        Map<String, Object> applicant = applicant();
        JsonPath first = registered(clerk(), registration(applicant));

        // When
        Map<String, Object> again = registration(applicant);
        again.put("channel", "LETTER");
        again.put("text", "上次之后水又流进来了。");
        JsonPath second = registered(clerk(), again);

        // Then
        assertThat(second.getString("decision")).isEqualTo("JOINED");
        assertThat(second.getString("caseNo")).isEqualTo(first.getString("caseNo"));
        assertThat(second.getString("queryCode")).isNotEqualTo(first.getString("queryCode"));
        String caseNo = first.getString("caseNo");
        assertThat(events().await(Topics.INTAKE, caseNo, RegistrationJoined.class)
                        .registrationId())
                .isEqualTo(second.getString("registrationId"));
        CaseNoted note = events().await(Topics.INTAKE, caseNo, CaseNoted.class);
        assertThat(note.note()).isEqualTo(NoteKind.SUPPLEMENT);
        assertThat(note.registrationId()).isEqualTo(second.getString("registrationId"));
        assertThat(vault.open(note.sealed(), SealedNote.class).text()).contains("上次之后水又流进来了。");
        as(clerk())
                .get(REGISTRATIONS + "/" + second.getString("registrationId"))
                .then()
                .body("approaches", equalTo(2));
    }

    @Test
    @DisplayName("人民调解法 25: 并案的反映有暴力风险或犯罪苗头的，网络得知，办理单位看得到")
    void shouldTellOfDangersOfAFurtherApproach() {
        // Given
        Map<String, Object> applicant = applicant();
        String caseNo = registered(clerk(), registration(applicant)).getString("caseNo");

        // When
        Map<String, Object> again = registration(applicant);
        again.put("violenceRisk", true);
        registered(clerk(), again);

        // Then
        assertThat(events().await(Topics.INTAKE, caseNo, RegistrationJoined.class))
                .returns(true, RegistrationJoined::violenceRisk)
                .returns(null, RegistrationJoined::crimeSigns);
        CaseNoted note = events().await(Topics.INTAKE, caseNo, CaseNoted.class);
        assertThat(vault.open(note.sealed(), SealedNote.class).text()).startsWith("有暴力风险\n");
    }

    @Test
    @DisplayName("#53 并案的热线工单带自己的工单号")
    void shouldTellTheOrderNumberOfAFurtherHotlineOrder() {
        // Given
        Map<String, Object> applicant = applicant();
        String caseNo = registered(clerk(), registration(applicant)).getString("caseNo");

        // When
        Map<String, Object> order = registration(applicant);
        order.put("channel", "HOTLINE_12345");
        order.put("sourceSystem", "hotline-12345");
        order.put("sourceId", "GD-" + caseNo);
        registered(hotline(), order);

        // Then
        assertThat(events().await(Topics.INTAKE, caseNo, RegistrationJoined.class))
                .returns("hotline-12345", RegistrationJoined::sourceSystem)
                .returns("GD-" + caseNo, RegistrationJoined::sourceId);
    }

    @Test
    void shouldRecogniseAnApplicantByNameAndTelephoneAlone() {
        // Given
        Map<String, Object> applicant = applicant();
        String caseNo = registered(clerk(), registration(applicant)).getString("caseNo");

        // When
        Map<String, Object> lessKnown = new HashMap<>(applicant);
        lessKnown.remove("idNumber");

        // Then
        register(clerk(), registration(lessKnown))
                .statusCode(201)
                .body("decision", equalTo("JOINED"))
                .body("caseNo", equalTo(caseNo));
    }

    @Test
    void shouldOpenAnotherCaseForAnotherMatterOrPlace() {
        // Given
        Map<String, Object> applicant = applicant();
        String caseNo = registered(clerk(), registration(applicant)).getString("caseNo");
        Map<String, Object> otherKind = registration(applicant);
        otherKind.put("kind", "03");
        Map<String, Object> otherPlace = registration(applicant);
        otherPlace.put("division", County.LIANGZI);

        // Then
        register(clerk(), otherKind).body("decision", equalTo("ACCEPTED")).body("caseNo", not(equalTo(caseNo)));
        register(clerk(), otherPlace).body("decision", equalTo("ACCEPTED")).body("caseNo", not(equalTo(caseNo)));
    }

    @Test
    @DisplayName("#12 办结后再来的关联原案")
    void shouldLinkARelapseToTheClosedCaseAndJoinAReopenedOne() {
        // Given
        Map<String, Object> applicant = applicant();
        String caseNo = registered(clerk(), registration(applicant)).getString("caseNo");
        String mediation = Topics.mediation(Tier.VILLAGE);
        events().send(mediation, "/mediation/village", closed(caseNo));
        awaitOpen(caseNo, false);

        // When
        JsonPath relapse = registered(clerk(), registration(applicant));

        // Then
        assertThat(relapse.getString("decision")).isEqualTo("ACCEPTED");
        assertThat(relapse.getString("relatesTo")).isEqualTo(caseNo);
        assertThat(events().await(Topics.INTAKE, relapse.getString("caseNo"), CaseRegistered.class)
                        .relatesTo())
                .isEqualTo(caseNo);

        // A further approach joins the relapse, not the closed case.
        register(clerk(), registration(applicant)).body("caseNo", equalTo(relapse.getString("caseNo")));
    }

    @Test
    @DisplayName("规则 7: 凭他人身份登记的，不因此得知其原案号")
    void shouldNotTellOfAnEarlierCaseWhoeverWritesDownAnIdentity() {
        // Given
        Map<String, Object> victim = applicant();
        String caseNo = registered(clerk(), registration(victim)).getString("caseNo");
        closeCase(caseNo);

        // When
        Map<String, Object> online = registration(victim);
        online.put("channel", "ONLINE");
        JsonPath relapse = registered(portal(), online);

        // Then
        assertThat(relapse.getString("decision")).isEqualTo("ACCEPTED");
        assertThat(relapse.getString("relatesTo")).isNull();
        assertThat(events().await(Topics.INTAKE, relapse.getString("caseNo"), CaseRegistered.class)
                        .relatesTo())
                .isEqualTo(caseNo);
        String url = REGISTRATIONS + "/" + relapse.getString("registrationId");
        as(portal()).get(url).then().statusCode(200).body("relatesTo", nullValue());
        as(clerk()).get(url).then().statusCode(200).body("relatesTo", equalTo(caseNo));
    }

    @Test
    void shouldJoinACaseThatWasReopened() {
        // Given
        Map<String, Object> applicant = applicant();
        String caseNo = registered(clerk(), registration(applicant)).getString("caseNo");
        String mediation = Topics.mediation(Tier.VILLAGE);
        events().send(mediation, "/mediation/village", closed(caseNo));
        awaitOpen(caseNo, false);
        events().send(
                        mediation,
                        "/mediation/village",
                        new CaseReopened(
                                caseNo, 1, Tier.VILLAGE, County.ZHENHUA_COMMITTEE, "反复", "d", MutableClock.START));
        awaitOpen(caseNo, true);

        // Then
        register(clerk(), registration(applicant))
                .body("decision", equalTo("JOINED"))
                .body("caseNo", equalTo(caseNo));
    }

    @Test
    @DisplayName("#39 后立的案办结后，再来的并入期间已重新办理的原案")
    void shouldJoinTheReopenedCaseOnceTheOneInBetweenIsClosed() {
        // Given
        Map<String, Object> applicant = applicant();
        String reopened = registered(clerk(), registration(applicant)).getString("caseNo");
        String mediation = Topics.mediation(Tier.VILLAGE);
        events().send(mediation, "/mediation/village", closed(reopened));
        awaitOpen(reopened, false);
        String between = registered(clerk(), registration(applicant)).getString("caseNo");
        events().send(
                        mediation,
                        "/mediation/village",
                        new CaseReopened(
                                reopened, 1, Tier.VILLAGE, County.ZHENHUA_COMMITTEE, "反复", "d", MutableClock.START));
        await().until(() ->
                count("SELECT count(*) FROM case_track WHERE closed_at IS NULL AND case_no = '" + reopened + "'") == 1);
        register(clerk(), registration(applicant)).body("caseNo", equalTo(between));

        // When
        events().send(mediation, "/mediation/village", closed(between));
        awaitOpen(between, false);

        // Then
        register(clerk(), registration(applicant))
                .body("decision", equalTo("JOINED"))
                .body("caseNo", equalTo(reopened));
    }

    @Test
    @DisplayName("a closing that is heard before the reopening it followed, in another tier, stays the last word")
    void shouldKeepACaseClosedWhateverTierIsHeardFirst() {
        // Given
        String caseNo = registered(clerk(), registration(applicant())).getString("caseNo");
        Instant before = MutableClock.START.minusSeconds(60);
        var reopened = new CaseReopened(caseNo, 1, Tier.VILLAGE, County.ZHENHUA_COMMITTEE, "反复", "d", before);
        var earlier = events().record(Topics.mediation(Tier.VILLAGE), "/mediation/village", reopened, before, null);
        events().send(Topics.mediation(Tier.TOWNSHIP), "/mediation/township", closed(caseNo), MutableClock.START, null);
        awaitOpen(caseNo, false);

        // When
        events().send(earlier);
        await().until(() ->
                count("SELECT count(*) FROM tracking_step WHERE step = 'REOPENED' AND case_no = '" + caseNo + "'")
                        == 1);

        // Then
        awaitOpen(caseNo, false);
        assertThat(count("SELECT count(*) FROM case_track WHERE closed_at IS NOT NULL AND case_no = '" + caseNo + "'"))
                .isEqualTo(1);
    }

    @Test
    void shouldLinkToTheEarlierCaseThatTheSenderNames() {
        // Given
        String earlier = registered(clerk(), registration()).getString("caseNo");
        Map<String, Object> body = registration();
        body.put("relatesTo", earlier);

        // Then
        register(clerk(), body).statusCode(201).body("relatesTo", equalTo(earlier));
        body.put("relatesTo", "FQ532601-20260101-999999");
        register(clerk(), body).statusCode(422).body("errors[0].field", equalTo("relatesTo"));
    }

    @Test
    void shouldOpenOneCaseWhenTheSameMatterArrivesManyTimesAtOnce() throws Exception {
        // Given
        Map<String, Object> applicant = applicant();
        List<Callable<String>> senders = IntStream.range(0, 12)
                .<Callable<String>>mapToObj(
                        i -> () -> registered(clerk(), registration(applicant)).getString("caseNo"))
                .toList();

        // When
        Set<String> cases;
        try (var pool = Executors.newFixedThreadPool(12)) {
            List<Future<String>> answers = pool.invokeAll(senders);
            cases = answers.stream().map(Future::resultNow).collect(Collectors.toSet());
        }

        // Then
        assertThat(cases).hasSize(1);
        assertThat(count("SELECT approaches FROM case_track WHERE case_no = '"
                        + cases.iterator().next() + "'"))
                .isEqualTo(12);
    }

    private void awaitOpen(String caseNo, boolean open) {
        await().until(() ->
                count("SELECT count(*) FROM matter WHERE open = " + open + " AND case_no = '" + caseNo + "'") == 2);
    }

    private static CaseClosed closed(String caseNo) {
        return new CaseClosed(
                caseNo, 1, Tier.VILLAGE, County.ZHENHUA_COMMITTEE, Outcome.SETTLED, "d", MutableClock.START);
    }
}
