package org.fengqiao.intake.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fengqiao.contracts.Channel;
import org.fengqiao.contracts.IntakeEvent.CaseRegistered;
import org.fengqiao.contracts.IntakeEvent.RegistrationNotAccepted;
import org.fengqiao.contracts.Topics;
import org.fengqiao.intake.County;
import org.fengqiao.intake.IntakeTest;
import org.fengqiao.platform.crypto.SealedCase;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.security.Role;
import org.fengqiao.platform.time.Zones;
import org.fengqiao.testkit.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class RegistrationTest extends IntakeTest {

    @Inject
    Vault vault;

    @Test
    @DisplayName("#17 一案一码: 受理即给案号与查询码")
    void shouldOpenACaseAndTellTheNetwork() {
        // Given
        Map<String, Object> body = registration();
        body.put("amountCents", 350_000);
        body.put("violenceRisk", true);
        String today = LocalDate.ofInstant(clock.instant(), Zones.CHINA).format(DateTimeFormatter.BASIC_ISO_DATE);

        // When
        JsonPath answer = register(clerk(), body)
                .statusCode(201)
                .header("Location", matchesPattern(".*/api/v1/registrations/[0-9a-f-]{36}"))
                .body("decision", equalTo("ACCEPTED"))
                .body("decisionText", equalTo("已受理"))
                .body("caseNo", matchesPattern("FQ532601-" + today + "-\\d{6,}"))
                .body("queryCode", matchesPattern("[34679ACDEFGHJKMNPQRTUVWXY]{8}"))
                .body("firstContactUnit", equalTo(County.KAIHUA_CENTRE))
                .extract()
                .jsonPath();

        // Then
        CaseRegistered event = events().await(Topics.INTAKE, answer.getString("caseNo"), CaseRegistered.class);
        assertThat(event.kind()).isEqualTo("02");
        assertThat(event.kindVersion()).isEqualTo("2026.1");
        assertThat(event.division()).isEqualTo(County.ZHENHUA);
        assertThat(event.stabilityDivision()).isEqualTo(County.ZHENHUA);
        assertThat(event.firstContactUnit()).isEqualTo(County.KAIHUA_CENTRE);
        assertThat(event.amountCents()).isEqualTo(350_000);
        assertThat(event.violenceRisk()).isTrue();
        assertThat(event.settledOnSpotBy()).isNull();
        SealedCase content = vault.open(event.sealed(), SealedCase.class);
        assertThat(content.title()).isEqualTo("邻里排水纠纷");
        assertThat(content.parties()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    @DisplayName("#18 #19 一个平台受理全部渠道")
    void shouldTakeApproachesOverEveryChannel(Channel channel) {
        // Given
        Map<String, Object> body = registration();
        body.put("channel", channel.name());
        String sender = switch (channel) {
            case WINDOW, VISIT, LETTER, LEADER_MAILBOX -> clerk();
            case ONLINE -> portal();
            case GRID, PATROL -> gridWorker();
            case HOTLINE_12345 -> hotline();
            case REFERRAL_IN -> Tokens.of(Role.PARTNER, County.KAIHUA + "-PS", County.KAIHUA);
        };

        // Then
        register(sender, body).statusCode(201).body("decision", equalTo("ACCEPTED"));
    }

    @Test
    @DisplayName("#8 首问责任: 门户无单位时由县中心首问")
    void shouldMakeTheCountyCentreFirstContactForAPortal() {
        // Given
        Map<String, Object> body = registration();
        body.put("channel", "ONLINE");

        // Then
        register(portal(), body).statusCode(201).body("firstContactUnit", equalTo(County.COUNTY_CENTRE));
    }

    @Test
    @DisplayName("稳控责任随居住地")
    void shouldTellWhereTheApplicantLives() {
        // Given
        Map<String, Object> applicant = applicant();
        applicant.put("division", County.XINZHAI_OF_GUMU);

        // When
        JsonPath answer = registered(clerk(), registration(applicant));

        // Then
        assertThat(events().await(Topics.INTAKE, answer.getString("caseNo"), CaseRegistered.class)
                        .stabilityDivision())
                .isEqualTo(County.XINZHAI_OF_GUMU);
    }

    @Test
    @DisplayName("幂等: 同一幂等键得到同一应答")
    void shouldGiveTheSameAnswerToTheSameKey() {
        // Given
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = registration();
        String first = as(clerk(), key).body(body).post(REGISTRATIONS).asString();
        long before = registrations();

        // When
        String again = as(clerk(), key).body(body).post(REGISTRATIONS).asString();

        // Then
        assertThat(JsonPath.from(again).getMap(""))
                .isEqualTo(JsonPath.from(first).getMap(""));
        assertThat(registrations()).isEqualTo(before);
        body.put("title", "另一件事");
        as(clerk(), key)
                .body(body)
                .post(REGISTRATIONS)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fengqiao:problem:idempotency-key-reused"));
    }

    @Test
    @DisplayName("#54 同一来源系统编号只受理一次")
    void shouldGiveTheSameAnswerToTheSameSourceId() {
        // Given
        Map<String, Object> body = registration();
        body.put("channel", "ONLINE");
        body.put("sourceSystem", "portal");
        body.put("sourceId", UUID.randomUUID().toString());
        JsonPath first = registered(portal(), body);

        // When
        body.put("text", "门户重新推送，文字略有不同。");
        JsonPath again = register(portal(), body).statusCode(200).extract().jsonPath();
        body.put("kind", "77");
        JsonPath withEndedCode =
                register(portal(), body).statusCode(200).extract().jsonPath();

        // Then
        assertThat(again.getMap("")).isEqualTo(first.getMap(""));
        assertThat(withEndedCode.getMap("")).isEqualTo(first.getMap(""));
    }

    @Test
    @DisplayName("#54 他人的来源编号不泄露他人的案件")
    void shouldKeepSourceIdsOfSendersApart() {
        // Given
        Map<String, Object> body = registration();
        body.put("channel", "ONLINE");
        body.put("sourceSystem", "portal");
        body.put("sourceId", UUID.randomUUID().toString());
        String caseNo = registered(portal(), body).getString("caseNo");

        // When
        Map<String, Object> other = registration();
        other.put("sourceSystem", "portal");
        other.put("sourceId", body.get("sourceId"));

        // Then
        assertThat(registered(clerk(), other).getString("caseNo")).isNotEqualTo(caseNo);
    }

    @Test
    @DisplayName("地点按名称: 同名返回候选，不作猜测")
    void shouldAskBackWhenAPlaceNameIsAmbiguous() {
        // Given
        Map<String, Object> body = registration();
        body.remove("division");
        body.put("placeName", "新寨村");
        long before = registrations();

        // When
        register(countyClerk(), body)
                .statusCode(409)
                .body("type", equalTo("urn:fengqiao:problem:place-ambiguous"))
                .body("candidates.code", contains(County.XINZHAI_OF_KAIHUA, County.XINZHAI_OF_GUMU))
                .body("candidates.path", hasItem("文山壮族苗族自治州文山市古木镇新寨村"));

        // Then
        assertThat(registrations()).isEqualTo(before);
    }

    @Test
    @DisplayName("地点按名称: 在报送方辖区内查找")
    void shouldResolveAPlaceNameInTheSendersScope() {
        // Given
        Map<String, Object> body = registration();
        body.remove("division");
        body.put("placeName", "新寨村");

        // When
        String caseNo = registered(clerk(), body).getString("caseNo");

        // Then
        assertThat(events().await(Topics.INTAKE, caseNo, CaseRegistered.class).division())
                .isEqualTo(County.XINZHAI_OF_KAIHUA);
    }

    @Test
    @DisplayName("#13 即来即办")
    void shouldRecordWhatWasSettledOnTheSpot() {
        // Given
        Map<String, Object> body = registration();
        body.put("onSpot", Map.of("result", "双方当场和好。"));

        // When
        String caseNo = registered(clerk(), body).getString("caseNo");

        // Then
        CaseRegistered event = events().await(Topics.INTAKE, caseNo, CaseRegistered.class);
        assertThat(event.settledOnSpotBy())
                .isEqualTo("clerk." + County.KAIHUA_CENTRE.toLowerCase(java.util.Locale.ROOT));
        assertThat(vault.open(event.sealed(), SealedCase.class).text()).contains("双方当场和好。");
    }

    @ParameterizedTest
    @CsvSource({
        "LITIGATION, LITIGATION, 人民法院",
        "ARBITRATION, ARBITRATION, 仲裁",
        "RECONSIDERATION, RECONSIDERATION, 复议",
        "PETITION, PETITION, 信访"
    })
    @DisplayName("信访工作条例 19: 已在其他程序中的不重复受理，告知途径")
    void shouldNotAcceptWhatRunsElsewhere(String pending, String route, String words) {
        // Given
        Map<String, Object> body = registration();
        body.put("pendingElsewhere", pending);

        // When
        JsonPath answer = register(clerk(), body)
                .statusCode(201)
                .body("decision", equalTo("NOT_ACCEPTED"))
                .body("reason", equalTo("PENDING_ELSEWHERE"))
                .body("route", equalTo(route))
                .body("caseNo", nullValue())
                .body("queryCode", nullValue())
                .extract()
                .jsonPath();

        // Then
        assertThat(answer.getString("routeText")).contains(words);
        RegistrationNotAccepted event =
                events().await(Topics.INTAKE, answer.getString("registrationId"), RegistrationNotAccepted.class);
        assertThat(event.route()).isEqualTo(route);
    }

    @Test
    @DisplayName("信访工作条例 31: 依法应走其他途径的不予受理")
    void shouldNotAcceptWhatBelongsElsewhere() {
        // Given
        Map<String, Object> body = registration();
        body.put("kind", "E01");

        // Then
        as(clerk())
                .header("Accept-Language", "en")
                .body(body)
                .post(REGISTRATIONS)
                .then()
                .statusCode(201)
                .body("decision", equalTo("NOT_ACCEPTED"))
                .body("reason", equalTo("BELONGS_ELSEWHERE"))
                .body("route", equalTo("POLICE"))
                .body("routeText", equalTo("Report to the police"))
                .body("warning", nullValue());
    }

    @Test
    @DisplayName("人民调解法 25: 不予受理而有犯罪苗头的，报送方须自行报告公安机关")
    void shouldTellWhoIsRefusedToReportToThePolice() {
        // Given
        Map<String, Object> body = registration();
        body.put("pendingElsewhere", "LITIGATION");
        body.put("crimeSigns", true);

        // Then
        register(clerk(), body)
                .statusCode(201)
                .body("decision", equalTo("NOT_ACCEPTED"))
                .body("warning", containsString("110"));
    }

    @Test
    @DisplayName("#32 #90 5 人以上为群体，批次与人数分开")
    void shouldCountPersonsAndBatchesApart() {
        // Given
        Map<String, Object> body = registration(group(18));
        body.put("channel", "VISIT");
        body.put("batches", 13);

        // When
        JsonPath answer = register(clerk(), body)
                .statusCode(201)
                .body("persons", equalTo(18))
                .body("batches", equalTo(13))
                .body("group", equalTo(true))
                .extract()
                .jsonPath();

        // Then
        CaseRegistered event = events().await(Topics.INTAKE, answer.getString("caseNo"), CaseRegistered.class);
        assertThat(event.group()).isTrue();
        assertThat(event.persons()).isEqualTo(18);
        assertThat(event.batches()).isEqualTo(13);
    }

    @ParameterizedTest
    @CsvSource({"5, 201", "6, 422"})
    @DisplayName("信访工作条例 20: 代表不超过 5 人")
    void shouldAllowAtMostFiveRepresentatives(int representatives, int status) {
        // Given
        List<Map<String, Object>> parties = new java.util.ArrayList<>();
        parties.add(group(30));
        IntStream.range(0, representatives).forEach(i -> {
            Map<String, Object> person = applicant();
            person.put("representative", true);
            parties.add(person);
        });
        Map<String, Object> body = registration();
        body.put("parties", parties);

        // Then
        register(clerk(), body).statusCode(status);
    }

    @Test
    @DisplayName("#50 #53 窗口号与服务平台")
    void shouldKeepWindowAndServicePlatform() {
        // Given
        Map<String, Object> body = registration();
        body.put("window", "A03");
        body.put("service", "LEGAL_AID");

        // When
        String id = registered(clerk(), body).getString("registrationId");

        // Then
        as(clerk())
                .get(REGISTRATIONS + "/" + id)
                .then()
                .statusCode(200)
                .body("window", equalTo("A03"))
                .body("service", equalTo("LEGAL_AID"))
                .body("parties", hasSize(2))
                .body("registeredAt", notNullValue());
    }

    private static Map<String, Object> group(int persons) {
        Map<String, Object> group = new HashMap<>(applicant());
        group.put("kind", "GROUP");
        group.put("name", "某小区业主");
        group.put("persons", persons);
        return group;
    }
}
