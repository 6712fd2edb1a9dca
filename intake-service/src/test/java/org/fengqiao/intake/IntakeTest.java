package org.fengqiao.intake;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.MediationEvent.CaseClosed;
import org.fengqiao.contracts.MediationEvent.CaseTakenOver;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.Topics;
import org.fengqiao.intake.party.IdNumbers;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.platform.security.Role;
import org.fengqiao.testkit.MutableClock;
import org.fengqiao.testkit.Servers;
import org.fengqiao.testkit.TestEvents;
import org.fengqiao.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;

/** What the tests over the running service share: a county, accounts, and requests that are right until spoilt. */
@QuarkusTestResource(Servers.class)
public abstract class IntakeTest {

    protected static final String REGISTRATIONS = "/api/v1/registrations";
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static boolean countyKnown;
    private static TestEvents events;

    @Inject
    protected Reference reference;

    @Inject
    protected DataSource database;

    @Inject
    protected MutableClock clock;

    @BeforeEach
    void makeCountyKnown() {
        if (!countyKnown) {
            County.events().forEach(event -> events().send(Topics.REFERENCE, "/routing", event));
            await().until(() -> reference.unit(County.ZHENHUA_COMMITTEE).isPresent());
            countyKnown = true;
        }
    }

    protected static TestEvents events() {
        if (events == null) {
            events = new TestEvents();
        }
        return events;
    }

    protected static String clerk() {
        return Tokens.of(Role.CLERK, County.KAIHUA_CENTRE, County.KAIHUA);
    }

    protected static String countyClerk() {
        return Tokens.of(Role.CLERK, County.COUNTY_CENTRE, County.COUNTY);
    }

    protected static String portal() {
        return Tokens.named("portal.intake-test", Role.PORTAL, null, County.COUNTY);
    }

    protected static String gridWorker() {
        return Tokens.named("grid.intake-test", Role.GRID_WORKER, County.ZHENHUA_COMMITTEE, County.ZHENHUA);
    }

    protected static String hotline() {
        return Tokens.named("hotline.intake-test", Role.HOTLINE, null, County.COUNTY);
    }

    /** A request with a new idempotency key. */
    protected static RequestSpecification as(String token) {
        return as(token, UUID.randomUUID().toString());
    }

    protected static RequestSpecification as(String token, String key) {
        return given().auth().oauth2(token).header("Idempotency-Key", key).contentType(ContentType.JSON);
    }

    /** A registration that is right, by someone who never came before. */
    protected static Map<String, Object> registration() {
        return registration(applicant());
    }

    protected static Map<String, Object> registration(Map<String, Object> applicant) {
        Map<String, Object> body = new HashMap<>();
        body.put("channel", "WINDOW");
        body.put("kind", "02");
        body.put("division", County.ZHENHUA);
        body.put("placeText", "老井旁第三家");
        body.put("title", "邻里排水纠纷");
        body.put("text", "下雨时邻居家的水流入我家院子。");
        body.put("parties", List.of(applicant, respondent()));
        return body;
    }

    /** A person with an identity number and a telephone that no other has. */
    protected static Map<String, Object> applicant() {
        int no = PEOPLE.incrementAndGet();
        Map<String, Object> person = new HashMap<>();
        person.put("role", "APPLICANT");
        person.put("kind", "PERSON");
        person.put("name", "李大山" + no);
        person.put("idNumber", IdNumbers.of(no));
        person.put("phone", "138%08d".formatted(no));
        person.put("address", "开化街道振华社区三组" + no + "号");
        return person;
    }

    protected static Map<String, Object> respondent() {
        return new HashMap<>(Map.of("role", "RESPONDENT", "kind", "PERSON", "name", "王小溪"));
    }

    /** Lets a unit take a case over and waits until intake knows. */
    protected void takenOver(String caseNo, int hop, Tier tier, String unit) {
        events().send(
                        Topics.mediation(tier),
                        "/mediation/" + tier.name().toLowerCase(Locale.ROOT),
                        new CaseTakenOver(caseNo, hop, tier, unit, AssignmentRole.LEAD, clock.instant()));
        await().until(() ->
                count("SELECT count(*) FROM assignment WHERE case_no = '" + caseNo + "' AND hop = " + hop) == 1);
    }

    /** Lets the unit that has the first hop close a case and waits until intake knows. */
    protected void closeCase(String caseNo) {
        events().send(
                        Topics.mediation(Tier.VILLAGE),
                        "/mediation/village",
                        new CaseClosed(
                                caseNo,
                                1,
                                Tier.VILLAGE,
                                County.ZHENHUA_COMMITTEE,
                                Outcome.SETTLED,
                                "d",
                                clock.instant()));
        await().until(() ->
                count("SELECT count(*) FROM case_track WHERE closed_at IS NOT NULL AND case_no = '" + caseNo + "'")
                        == 1);
    }

    protected static ValidatableResponse register(String token, Map<String, Object> body) {
        return as(token).body(body).post(REGISTRATIONS).then();
    }

    /** Registers and hands back the answer. */
    protected static JsonPath registered(String token, Map<String, Object> body) {
        return register(token, body).statusCode(201).extract().jsonPath();
    }

    protected long count(String sql) {
        return Sql.query(database, sql, s -> {}, r -> r.getLong(1)).getFirst();
    }

    protected long registrations() {
        return count("SELECT count(*) FROM registration");
    }
}
