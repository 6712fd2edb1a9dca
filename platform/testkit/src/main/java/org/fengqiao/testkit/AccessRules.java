package org.fengqiao.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.security.Role;

/**
 * Deny by default: every endpoint of a service is named with who may call it, refuses everyone else, and refuses what lies
 * in another division. An endpoint that is not named here fails the test, also one that the API document hides.
 */
public final class AccessRules {

    /** A county that no test has anything in. */
    public static final String ELSEWHERE = "140802000000";

    private final DataSource database;
    private final String unit;
    private final String division;
    private final Set<Class<?>> more = new HashSet<>();
    private final Set<String> open = new TreeSet<>();
    private final Set<String> pages = new TreeSet<>();
    private final Map<String, Set<Role>> closed = new TreeMap<>();
    private final Map<String, List<Stranger>> strangers = new TreeMap<>();

    private AccessRules(DataSource database, String unit, String division) {
        this.database = database;
        this.unit = unit;
        this.division = division;
    }

    /** Rules for the running service; roles are tried with accounts of this unit. */
    public static AccessRules of(DataSource database, String unit, String division) {
        return new AccessRules(database, unit, division)
                .only("POST /api/v1/replays", Role.ADMINISTRATOR)
                .everywhere("POST /api/v1/replays")
                .only("GET /api/v1/access-records/{caseNo}", Role.AUDITOR)
                .everywhere("GET /api/v1/access-records/{caseNo}");
    }

    /** Adds a resource that is a test's class. */
    AccessRules with(Class<?> resource) {
        more.add(resource);
        return this;
    }

    /** Operations that need no token. */
    public AccessRules open(String... operations) {
        open.addAll(List.of(operations));
        return this;
    }

    /** Pages of a browser, which lead to the log-in whatever token comes along. */
    public AccessRules pages(String... operations) {
        pages.addAll(List.of(operations));
        return this;
    }

    /** An operation for some roles. */
    public AccessRules only(String operation, Role... roles) {
        return only(operation, Set.of(roles));
    }

    /** An operation for some roles. */
    public AccessRules only(String operation, Set<Role> roles) {
        closed.put(operation, roles);
        return this;
    }

    /** An operation about what belongs to no division. */
    public AccessRules everywhere(String... operations) {
        for (String operation : operations) {
            strangers.put(operation, List.of());
        }
        return this;
    }

    /** A stranger asks for something that is there, in a division that is not the stranger's; it must be refused. */
    public AccessRules refuses(String operation, Stranger stranger) {
        strangers.computeIfAbsent(operation, o -> new ArrayList<>()).add(stranger);
        return this;
    }

    /** Tries everything and reports all that is wrong at once. */
    public void check() {
        List<String> wrong = new ArrayList<>();
        Set<String> named = new TreeSet<>(closed.keySet());
        named.addAll(open);
        named.addAll(pages);
        Set<String> declared = Endpoints.declared();
        more.forEach(resource -> declared.addAll(Endpoints.of(resource)));
        assertThat(named).as("every endpoint is named").isEqualTo(declared);
        assertThat(strangers.keySet()).as("every endpoint meets a stranger").isEqualTo(closed.keySet());
        tryAuditors(wrong);
        open.forEach(operation -> tryOpen(operation, wrong));
        pages.forEach(operation -> tryPage(operation, wrong));
        closed.forEach((operation, roles) -> tryRoles(operation, roles, wrong));
        Map<String, String> before = Tables.digests(database);
        strangers.forEach((operation, all) -> all.forEach(s -> s.meet(operation, wrong)));
        assertThat(wrong).isEmpty();
        assertThat(Tables.digests(database)).as("strangers change nothing").isEqualTo(before);
    }

    private void tryAuditors(List<String> wrong) {
        String caseNo = "FQ" + division.substring(0, 6) + "-20260302-888888";
        Sql.update(
                database,
                "INSERT INTO access_record (at, account, unit, case_no, purpose, fields) VALUES (now(), 'x', ?, ?, 'x', 'x')",
                s -> {
                    s.setString(1, unit);
                    s.setString(2, caseNo);
                });
        String county = division.substring(0, 6) + "000000";
        String operation = "GET /api/v1/access-records/{caseNo}";
        Stranger.with(Tokens.of(Role.AUDITOR, null, county))
                .at("caseNo", caseNo)
                .answered(answer -> !answer.jsonPath().getList("items").isEmpty())
                .meet(operation, wrong);
        Stranger.with(Tokens.of(Role.AUDITOR, null, ELSEWHERE))
                .at("caseNo", caseNo)
                .seesNothing()
                .meet(operation, wrong);
    }

    private static void tryOpen(String operation, List<String> wrong) {
        int status = ask(operation, given());
        if (status == 401 || status == 403 || status == 405 || status >= 500) {
            wrong.add(operation + " without a token: " + status);
        }
    }

    private void tryPage(String operation, List<String> wrong) {
        for (Role role : Role.values()) {
            String token = Tokens.of(role, unit, division);
            expect(302, ask(operation, given().redirects().follow(false).auth().oauth2(token)), operation, wrong);
        }
        expect(302, ask(operation, given().redirects().follow(false)), operation + " without a log-in", wrong);
    }

    private void tryRoles(String operation, Set<Role> roles, List<String> wrong) {
        expect(401, ask(operation, given()), operation + " without a token", wrong);
        for (Role role : Role.values()) {
            int status = ask(operation, given().auth().oauth2(Tokens.of(role, unit, division)));
            if (!roles.contains(role)) {
                expect(403, status, operation + " as " + role, wrong);
            } else if (status == 401 || status == 403 || status == 405 || status >= 500) {
                wrong.add(operation + " as " + role + ": " + status);
            }
        }
    }

    private static void expect(int expected, int status, String what, List<String> wrong) {
        if (status != expected) {
            wrong.add(what + ": " + status + " instead of " + expected);
        }
    }

    private static int ask(String operation, RequestSpecification request) {
        String path = path(operation)
                .replace("{id}", UUID.randomUUID().toString())
                .replace("{delivery}", UUID.randomUUID().toString())
                .replace("{year}", "2026")
                .replace("{caseNo}", "FQ532601-20260302-999999")
                .replaceAll("\\{[^}]+}", "none");
        return send(operation, path, request.header("Idempotency-Key", UUID.randomUUID()), Map.of())
                .statusCode();
    }

    static Response send(String operation, String path, RequestSpecification request, Object body) {
        String method = operation.substring(0, operation.indexOf(' '));
        RequestSpecification asked = request.contentType(ContentType.JSON);
        return (method.equals("GET") || method.equals("DELETE") ? asked : asked.body(body)).request(method, path);
    }

    static String path(String operation) {
        return operation.substring(operation.indexOf(' ') + 1);
    }
}
