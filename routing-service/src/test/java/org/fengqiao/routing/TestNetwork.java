package org.fengqiao.routing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.fengqiao.contracts.CaseEvent;
import org.fengqiao.contracts.Channel;
import org.fengqiao.contracts.ClockKind;
import org.fengqiao.contracts.Consequence;
import org.fengqiao.contracts.IntakeEvent;
import org.fengqiao.contracts.IntakeEvent.CaseNoted;
import org.fengqiao.contracts.IntakeEvent.CaseRegistered;
import org.fengqiao.contracts.IntakeEvent.RegistrationJoined;
import org.fengqiao.contracts.MediationEvent.CaseReleased;
import org.fengqiao.contracts.MediationEvent.CaseTakenOver;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.NoteKind;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.RoutingEvent.CaseDispatched;
import org.fengqiao.contracts.SupervisionEvent.ClockBreached;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.Topics;
import org.fengqiao.platform.crypto.SealedCase;
import org.fengqiao.platform.crypto.SealedCase.PartyKind;
import org.fengqiao.platform.crypto.SealedCase.PartyRole;
import org.fengqiao.platform.crypto.SealedCase.SealedParty;
import org.fengqiao.platform.crypto.SealedNote;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.reference.Unit;
import org.fengqiao.platform.security.Role;
import org.fengqiao.testkit.MutableClock;
import org.fengqiao.testkit.TestEvents;
import org.fengqiao.testkit.Tokens;

/** Plays intake, mediation and supervision around the service under test. */
public final class TestNetwork {

    public static final String COUNTY = "539907000000";
    public static final String TOWNSHIP = "539907001000";
    public static final String VILLAGE = "539907001001";
    public static final String REGISTERED_BY = "clerk.539907001000-tc";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static boolean loaded;

    public final TestEvents events = new TestEvents();
    private final Vault vault;

    public TestNetwork(Vault vault) {
        this.vault = vault;
        load();
    }

    private static synchronized void load() {
        if (!loaded) {
            put("divisions", divisions()).then().statusCode(200);
            put("units", TestUnits.ALL).then().statusCode(200);
            loaded = true;
        }
    }

    public static Response put(String what, List<?> items) {
        return as(Role.ADMINISTRATOR, null, COUNTY).body(Map.of("items", items)).put("/api/v1/" + what);
    }

    private static List<Map<String, Object>> divisions() {
        return List.of(
                division("530000000000", "云南省", null),
                division("539900000000", "文山壮族苗族自治州", "530000000000"),
                division(COUNTY, "文山市", "539900000000"),
                division(TOWNSHIP, "开化街道", COUNTY),
                division(VILLAGE, "永通社区居委会", TOWNSHIP));
    }

    public static Map<String, Object> division(String code, String name, String parent) {
        Map<String, Object> item = new HashMap<>(Map.of("code", code, "name", name));
        item.put("parent", parent);
        return item;
    }

    /** A request of an account of a unit. */
    public static RequestSpecification as(Role role, Unit unit) {
        return as(role, unit.code(), unit.division());
    }

    public static RequestSpecification as(Role role, String unit, String division) {
        return given().auth().oauth2(Tokens.of(role, unit, division)).contentType(ContentType.JSON);
    }

    public static RequestSpecification asSupervisor() {
        return as(Role.SUPERVISOR, TestUnits.CC);
    }

    public static String newCaseNo() {
        return "FQ539907-20260302-%06d".formatted(NUMBER.incrementAndGet());
    }

    public static CaseRegistered registration(
            String caseNo, String kind, int persons, boolean crimeSigns, String sealed) {
        return registration(caseNo, kind, VILLAGE, TestUnits.TC.code(), persons, crimeSigns, sealed);
    }

    public static CaseRegistered registrationAt(String caseNo, String place, String firstContactUnit) {
        return registration(caseNo, "02", place, firstContactUnit, 1, false, null);
    }

    private static CaseRegistered registration(
            String caseNo,
            String kind,
            String place,
            String firstContact,
            int persons,
            boolean crimeSigns,
            String sealed) {
        return new CaseRegistered(
                caseNo,
                Channel.WINDOW,
                kind,
                "1",
                place,
                firstContact,
                place,
                persons,
                1,
                persons >= 5,
                null,
                false,
                crimeSigns,
                false,
                null,
                null,
                null,
                null,
                REGISTERED_BY,
                MutableClock.START,
                sealed);
    }

    /** A neighbours' dispute in the village, dispatched and taken over. */
    public String heldCase() {
        String caseNo = newCaseNo();
        register(registration(caseNo, "02", 1, false, sealedCase()));
        takeOver(events.await(Topics.dispatch(Tier.VILLAGE), caseNo, CaseDispatched.class));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> "HELD"
                        .equals(asSupervisor()
                                .get("/api/v1/cases/" + caseNo + "/route")
                                .path("status")));
        return caseNo;
    }

    /** A further registration of the case, which may tell of violence. */
    public static RegistrationJoined joined(String caseNo, boolean violence) {
        return new RegistrationJoined(
                caseNo,
                UUID.randomUUID().toString(),
                Channel.WINDOW,
                1,
                1,
                REGISTERED_BY,
                MutableClock.START,
                null,
                null,
                violence ? true : null,
                null);
    }

    public void register(IntakeEvent registration) {
        events.send(Topics.INTAKE, "/intake", registration);
    }

    public String sealedCase() {
        return vault.seal(new SealedCase(
                "邻里排水纠纷",
                "两家因排水沟发生争执",
                "村口",
                List.of(new SealedParty(
                        1,
                        PartyRole.APPLICANT,
                        PartyKind.PERSON,
                        "张三丰",
                        "539907199001011234",
                        "13812345678",
                        "开化街道永通社区1号",
                        1,
                        false))));
    }

    public String sealedNote(String text) {
        return vault.seal(new SealedNote(text, List.of()));
    }

    public void takeOver(CaseDispatched d) {
        tell(d.tier(), new CaseTakenOver(d.caseNo(), d.hop(), d.tier(), d.unit(), d.role(), d.dispatchedAt()));
    }

    public void release(String caseNo, int hop, Unit unit, MoveKind move, PartnerChannel channel) {
        release(caseNo, hop, unit, move, channel, MutableClock.START);
    }

    public void release(String caseNo, int hop, Unit unit, MoveKind move, PartnerChannel channel, Instant at) {
        String account = "director." + unit.code();
        tell(
                unit.tier(),
                new CaseReleased(
                        caseNo, hop, unit.tier(), unit.code(), move, channel, null, "理由", account, account, at, null));
    }

    public UUID tell(Tier tier, CaseEvent event) {
        return events.send(Topics.mediation(tier), "/mediation/" + tier.name().toLowerCase(Locale.ROOT), event);
    }

    public void note(String caseNo, NoteKind kind, String text) {
        events.send(
                Topics.INTAKE,
                "/intake",
                new CaseNoted(caseNo, kind, null, "citizen", MutableClock.START, sealedNote(text), null));
    }

    public void breach(String caseNo, ClockKind clock, int hop, Unit unit, Consequence consequence, String reference) {
        events.send(
                Topics.SUPERVISION,
                "/supervision",
                new ClockBreached(
                        caseNo,
                        clock + "-" + hop + "-" + reference,
                        clock,
                        hop,
                        unit.tier(),
                        unit.code(),
                        consequence,
                        MutableClock.START,
                        MutableClock.START));
    }
}
