package org.fengqiao.intake.activity;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.intake.County;
import org.fengqiao.intake.IntakeTest;
import org.fengqiao.platform.security.Role;
import org.fengqiao.testkit.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ActivityTest extends IntakeTest {

    private static final String ACTIVITIES = "/api/v1/activities";

    @Test
    @DisplayName("#90 开门接访: 件次、批次、人次分开统计")
    void shouldCountMattersBatchesAndPersonsApart() {
        // Given
        String reception = announced(countyDirector(), activity("OPEN_RECEPTION", County.COUNTY));
        Map<String, Object> settled = registration();
        settled.put("onSpot", Map.of("result", "当场和好"));
        Map<String, Object> group = registration(group(16));
        group.put("batches", 11);
        Map<String, Object> elsewhere = registration();
        elsewhere.put("pendingElsewhere", "LITIGATION");

        // When
        for (Map<String, Object> body : List.of(settled, group, elsewhere)) {
            body.put("activity", reception);
            registered(clerk(), body);
        }

        // Then
        as(clerk())
                .get(ACTIVITIES + "/" + reception)
                .then()
                .statusCode(200)
                .body("typeText", equalTo("开门接访"))
                .body("figures.registrations", equalTo(3))
                .body("figures.accepted", equalTo(2))
                .body("figures.notAccepted", equalTo(1))
                .body("figures.settledOnSpot", equalTo(1))
                .body("figures.batches", equalTo(13))
                .body("figures.persons", equalTo(18));
    }

    @Test
    @DisplayName("#42 排查活动产生案件")
    void shouldLetAVillageRegisterUnderACampaignOfTheCounty() {
        // Given
        String campaign = announced(countyDirector(), activity("SPECIAL_SCREENING", County.COUNTY));
        Map<String, Object> body = registration();
        body.put("channel", "PATROL");
        body.put("activity", campaign);

        // Then
        register(gridWorker(), body).statusCode(201);
        as(gridWorker()).get(ACTIVITIES + "?limit=200").then().body("items.id", hasItem(campaign));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-01-31, 532601000000",
        "2027-01-01, 2027-01-31, 532601000000",
        "2026-03-01, 2027-03-31, 532601102000"
    })
    void shouldNotCountToAnActivityThatIsNotOnThere(String from, String to, String division) {
        // Given
        Map<String, Object> activity = activity("DAILY_SCREENING", division);
        activity.put("startsOn", from);
        activity.put("endsOn", to);
        Map<String, Object> body = registration();
        body.put("activity", announced(countyDirector(), activity));

        // Then
        register(clerk(), body).statusCode(422).body("errors.field", hasItem("activity"));
    }

    @Test
    void shouldShowAUnitOnlyWhatConcernsIt() {
        // Given
        String elsewhere = announced(countyDirector(), activity("DAILY_SCREENING", County.GUMU));

        // Then
        as(clerk()).get(ACTIVITIES + "/" + elsewhere).then().statusCode(404);
        as(clerk()).get(ACTIVITIES + "?limit=200").then().body("items.id", not(hasItem(elsewhere)));
    }

    @Test
    void shouldRefuseAnActivityThatEndsBeforeItStarts() {
        // Given
        Map<String, Object> activity = activity("DAILY_SCREENING", County.COUNTY);
        activity.put("endsOn", "2026-02-01");

        // Then
        as(countyDirector())
                .body(activity)
                .post(ACTIVITIES)
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("endsOn"));
        activity.put("endsOn", "2026-02-30");
        as(countyDirector()).body(activity).post(ACTIVITIES).then().statusCode(400);
    }

    private static String announced(String token, Map<String, Object> activity) {
        return as(token)
                .body(activity)
                .post(ACTIVITIES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String countyDirector() {
        return Tokens.of(Role.DIRECTOR, County.COUNTY_CENTRE, County.COUNTY);
    }

    private static Map<String, Object> activity(String type, String division) {
        return new HashMap<>(Map.of(
                "type", type,
                "name", "三月活动",
                "division", division,
                "startsOn", "2026-03-01",
                "endsOn", "2026-12-31"));
    }

    private static Map<String, Object> group(int persons) {
        Map<String, Object> group = applicant();
        group.put("kind", "GROUP");
        group.put("persons", persons);
        return group;
    }
}
