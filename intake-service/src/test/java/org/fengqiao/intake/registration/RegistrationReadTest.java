package org.fengqiao.intake.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.contracts.Tier;
import org.fengqiao.intake.County;
import org.fengqiao.intake.IntakeTest;
import org.fengqiao.platform.security.Role;
import org.fengqiao.testkit.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RegistrationReadTest extends IntakeTest {

    @Test
    @DisplayName("规则 7: 默认脱敏")
    void shouldMaskPeopleUnlessAPurposeIsGiven() {
        // Given
        Map<String, Object> applicant = applicant();
        JsonPath answer = registered(clerk(), registration(applicant));
        String url = REGISTRATIONS + "/" + answer.getString("registrationId");
        long before = records(answer.getString("caseNo"));

        // Then
        as(clerk())
                .get(url)
                .then()
                .statusCode(200)
                .body("masked", equalTo(true))
                .body("parties[0].name", startsWith("李**"))
                .body("parties[0].phone", startsWith("138****"))
                .body("parties[0].idNumber", not(equalTo(applicant.get("idNumber"))))
                .body("title", equalTo("邻里排水纠纷"))
                .body("text", nullValue())
                .body("placeText", nullValue())
                .body("evidence", nullValue());
        assertThat(records(answer.getString("caseNo"))).isEqualTo(before);
    }

    @Test
    @DisplayName("规则 7: 注明用途可看原文，每次留痕")
    void shouldUnmaskForAPurposeAndRecordIt() {
        // Given
        Map<String, Object> applicant = applicant();
        JsonPath answer = registered(clerk(), registration(applicant));

        // When
        as(clerk())
                .header("Access-Purpose", "HANDLING")
                .get(REGISTRATIONS + "/" + answer.getString("registrationId"))
                .then()
                .statusCode(200)
                .body("masked", equalTo(false))
                .body("parties[0].name", equalTo(applicant.get("name")))
                .body("parties[0].idNumber", equalTo(applicant.get("idNumber")))
                .body("text", equalTo("下雨时邻居家的水流入我家院子。"))
                .body("placeText", equalTo("老井旁第三家"));

        // Then
        as(Tokens.of(Role.AUDITOR, County.COUNTY_CENTRE, County.COUNTY))
                .get("/api/v1/access-records/" + answer.getString("caseNo"))
                .then()
                .statusCode(200)
                .body("items[0].purpose", equalTo("HANDLING"))
                .body("items[0].account", startsWith("clerk."))
                .body("items[0].fields", equalTo("parties,text,place,evidence"));
    }

    @Test
    @DisplayName("规则 7: 未脱敏读取的记录可以翻到最后一条")
    void shouldShowEveryReadPageByPage() {
        // Given
        JsonPath answer = registered(clerk(), registration());
        for (int i = 0; i < 3; i++) {
            as(clerk())
                    .header("Access-Purpose", "HANDLING")
                    .get(REGISTRATIONS + "/" + answer.getString("registrationId"))
                    .then()
                    .statusCode(200);
        }
        String auditor = Tokens.of(Role.AUDITOR, County.COUNTY_CENTRE, County.COUNTY);
        String records = "/api/v1/access-records/" + answer.getString("caseNo") + "?limit=2";

        // When
        String next = as(auditor)
                .get(records)
                .then()
                .body("items.size()", equalTo(2))
                .extract()
                .path("next");

        // Then
        as(auditor)
                .get(records + "&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"SUPERVISION, 403, purpose-not-allowed", "CURIOSITY, 422, invalid-fields"})
    @DisplayName("规则 7: 用途须与角色相符")
    void shouldNotUnmaskForOtherPurposes(String purpose, int status, String problem) {
        // Given
        JsonPath answer = registered(clerk(), registration());

        // Then
        as(clerk())
                .header("Access-Purpose", purpose)
                .get(REGISTRATIONS + "/" + answer.getString("registrationId"))
                .then()
                .statusCode(status)
                .body("type", endsWith(problem));
    }

    @Test
    @DisplayName("要求保密的事项不显示内容")
    void shouldHideWhatIsConfidential() {
        // Given
        Map<String, Object> body = registration();
        body.put("confidential", true);
        JsonPath answer = registered(clerk(), body);
        String url = REGISTRATIONS + "/" + answer.getString("registrationId");

        // Then
        as(clerk()).get(url).then().body("title", nullValue()).body("text", nullValue());
        as(clerk()).header("Access-Purpose", "HANDLING").get(url).then().body("title", equalTo("邻里排水纠纷"));
        as(clerk())
                .get(REGISTRATIONS + "?caseNo=" + answer.getString("caseNo"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].title", nullValue())
                .body("items[0].applicant", startsWith("李*"));
    }

    @Test
    @DisplayName("规则 7: 同一辖区但不办理、未首问的单位不能看原文")
    void shouldUnmaskOnlyForWhoWorksOnTheCase() {
        // Given
        Map<String, Object> body = registration();
        body.put("confidential", true);
        JsonPath answer = registered(village(Role.CLERK), body);
        String caseNo = answer.getString("caseNo");
        String url = REGISTRATIONS + "/" + answer.getString("registrationId");
        takenOver(caseNo, 1, Tier.VILLAGE, County.ZHENHUA_COMMITTEE);

        // Then
        for (String purpose : List.of("HANDLING", "VERIFICATION", "CITIZEN_REQUEST")) {
            reading(clerk(), purpose, url, 403);
        }
        reading(village(Role.CLERK), "HANDLING", url, 200);
        reading(Tokens.of(Role.DIRECTOR, County.KAIHUA_CENTRE, County.KAIHUA), "HANDLING", url, 200);
        assertThat(records(caseNo)).isEqualTo(2);
    }

    @Test
    @DisplayName("规则 7: 案件移交乡镇后，村里不能再看原文")
    void shouldNotUnmaskForTheVillageWhatTheTownshipHandles() {
        // Given
        JsonPath answer = registered(countyClerk(), registration());
        String caseNo = answer.getString("caseNo");
        String url = REGISTRATIONS + "/" + answer.getString("registrationId");
        takenOver(caseNo, 1, Tier.VILLAGE, County.ZHENHUA_COMMITTEE);
        reading(village(Role.CLERK), "HANDLING", url, 200);

        // When
        takenOver(caseNo, 2, Tier.TOWNSHIP, County.KAIHUA_CENTRE);

        // Then
        reading(village(Role.CLERK), "HANDLING", url, 403);
        reading(village(Role.DIRECTOR), "HANDLING", url, 403);
        reading(clerk(), "HANDLING", url, 200);
    }

    private static void reading(String token, String purpose, String url, int status) {
        as(token).header("Access-Purpose", purpose).get(url).then().statusCode(status);
    }

    private static String village(Role role) {
        return Tokens.of(role, County.ZHENHUA_COMMITTEE, County.ZHENHUA);
    }

    @Test
    @DisplayName("规则 7: 辖区之外不可见")
    void shouldNotShowWhatLiesOutsideTheReadersDivision() {
        // Given
        Map<String, Object> body = registration();
        body.put("division", County.XINZHAI_OF_GUMU);
        String id = registered(countyClerk(), body).getString("registrationId");

        // Then
        as(clerk()).get(REGISTRATIONS + "/" + id).then().statusCode(404);
        as(clerk())
                .get(REGISTRATIONS + "?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id)))
                .body("items.division", everyItem(startsWith("532601001")));
        as(clerk())
                .get(REGISTRATIONS + "?division=" + County.GUMU)
                .then()
                .statusCode(403)
                .body("type", endsWith("out-of-scope"));
        as(countyClerk())
                .get(REGISTRATIONS + "?division=" + County.GUMU)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
    }

    @Test
    @DisplayName("规则 7: 门户、热线只看自己报送的")
    void shouldShowAPortalOnlyWhatItSent() {
        // Given
        String portal = Tokens.named("portal.reader", Role.PORTAL, null, County.COUNTY);
        Map<String, Object> body = registration();
        body.put("channel", "ONLINE");
        String own = registered(portal, body).getString("registrationId");
        String foreign = registered(clerk(), registration()).getString("registrationId");

        // Then
        as(portal)
                .get(REGISTRATIONS)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(own))
                .body("items[0].sender", equalTo("portal.reader"));
        as(portal).get(REGISTRATIONS + "/" + own).then().statusCode(200).body("masked", equalTo(true));
        as(portal).get(REGISTRATIONS + "/" + foreign).then().statusCode(404);
        as(portal)
                .header("Access-Purpose", "HANDLING")
                .get(REGISTRATIONS + "/" + own)
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"portal.pages, ''", "portal.days, &from=2026-03-01"})
    @DisplayName("游标翻页: 不重不漏，按时间筛选也一样")
    void shouldPageThroughAListWithoutGapsOrRepetitions(String account, String filter) {
        // Given
        String portal = Tokens.named(account, Role.PORTAL, null, County.COUNTY);
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Map<String, Object> body = registration();
            body.put("channel", "ONLINE");
            sent.addFirst(registered(portal, body).getString("registrationId"));
        }

        // When
        List<String> seen = new ArrayList<>();
        String url = REGISTRATIONS + "?limit=3" + filter;
        while (url != null) {
            Response page = as(portal).get(url);
            seen.addAll(page.jsonPath().getList("items.id"));
            String link = page.header("Link");
            url = link == null ? null : link.replaceFirst("^<([^>]+)>.*", "$1");
        }

        // Then
        assertThat(seen).isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0",
        "limit=201",
        "channel=FAX",
        "from=2026-02-30",
        "to=neverever",
        "from=2026-03-02&to=2026-03-01",
        "division=12",
        "caseNo=FQ",
        "cursor=%00",
        "cursor=AAAA",
        "kind=zz",
        "limit=abc",
        "cursor=bm9uc2Vuc2U",
        "from=2026-03-01&cursor=MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw"
    })
    @DisplayName("筛选有误不返回数据")
    void shouldRefuseFiltersThatMakeNoSense(String filter) {
        as(clerk())
                .urlEncodingEnabled(false)
                .get(REGISTRATIONS + "?" + filter)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors", hasSize(1));
    }

    @Test
    void shouldNarrowAListByEveryFilter() {
        // Given
        Map<String, Object> body = registration();
        body.put("kind", "13");
        body.put("channel", "LETTER");
        String id = registered(clerk(), body).getString("registrationId");

        // Then
        as(clerk())
                .get(REGISTRATIONS + "?kind=13&channel=LETTER&from=2026-03-01&to=2099-01-01&division=" + County.ZHENHUA)
                .then()
                .body("items.id", hasItem(id))
                .body("items.kind", everyItem(equalTo("13")));
        as(clerk()).get(REGISTRATIONS + "?kind=13&to=2026-03-01").then().body("items", hasSize(0));
    }

    private long records(String caseNo) {
        return count("SELECT count(*) FROM access_record WHERE case_no = '" + caseNo + "'");
    }
}
