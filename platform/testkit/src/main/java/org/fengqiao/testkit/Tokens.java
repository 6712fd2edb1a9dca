package org.fengqiao.testkit;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.platform.security.Role;

/** Real tokens from the real Keycloak; the account is created when it is first asked for. */
public final class Tokens {

    // The local network's own accounts have the same names; with the same password both can use them.
    private static final String PASSWORD =
            System.getenv().getOrDefault("FENGQIAO_TEST_ACCOUNTS_PASSWORD", "Fengqiao-test-1");
    private static final Map<String, String> CACHE = new ConcurrentHashMap<>();

    private Tokens() {}

    /** Token of an account with one role in a unit; named {@code <role>.<unit>}. */
    public static String of(Role role, String unit, String division) {
        return named(role.claim() + "." + (unit == null ? division : unit), role, unit, division);
    }

    /** Token of a named account. */
    public static String named(String account, Role role, String unit, String division) {
        String name = account.toLowerCase(Locale.ROOT);
        return CACHE.computeIfAbsent(name + "/" + role + "/" + unit + "/" + division, key -> {
            create(name, role, unit, division);
            return logIn(name);
        });
    }

    /** Password of all accounts, for those who log in at a page. */
    public static String password() {
        return PASSWORD;
    }

    private static String logIn(String name) {
        return given().baseUri(realm())
                .formParams(Map.of(
                        "grant_type", "password", "client_id", "fengqiao-app", "username", name, "password", PASSWORD))
                .post("/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private static void create(String name, Role role, String unit, String division) {
        String admin = adminToken();
        Response created = given().baseUri(adminRealm())
                .auth()
                .oauth2(admin)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "username",
                        name,
                        "enabled",
                        true,
                        "email",
                        name.replace(' ', '-') + "@test.invalid",
                        "firstName",
                        role.name(),
                        "lastName",
                        "Test",
                        "attributes",
                        attributes(unit, division),
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD))))
                .post("/users");
        String id = given().baseUri(adminRealm())
                .auth()
                .oauth2(admin)
                .queryParam("username", name)
                .queryParam("exact", true)
                .get("/users")
                .path("[0].id");
        if (created.statusCode() == 201) {
            grant(admin, id, role);
        } else if (created.statusCode() != 409) {
            throw new IllegalStateException("cannot create " + name + ": " + created.asString());
        }
    }

    private static Map<String, List<String>> attributes(String unit, String division) {
        return unit == null
                ? Map.of("division", List.of(division))
                : Map.of("unit", List.of(unit), "division", List.of(division));
    }

    private static void grant(String admin, String user, Role role) {
        Object representation = given().baseUri(adminRealm())
                .auth()
                .oauth2(admin)
                .get("/roles/" + role.claim())
                .then()
                .statusCode(200)
                .extract()
                .as(Map.class);
        given().baseUri(adminRealm())
                .auth()
                .oauth2(admin)
                .contentType(ContentType.JSON)
                .body(List.of(representation))
                .post("/users/" + user + "/role-mappings/realm")
                .then()
                .statusCode(204);
    }

    private static String adminToken() {
        return given().baseUri(Env.get("FENGQIAO_TEST_KEYCLOAK_URL"))
                .formParams(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        Env.get("FENGQIAO_TEST_KEYCLOAK_ADMIN"),
                        "password",
                        Env.get("FENGQIAO_TEST_KEYCLOAK_ADMIN_PASSWORD")))
                .post("/realms/master/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private static String realm() {
        return Env.get("FENGQIAO_OIDC_URL");
    }

    private static String adminRealm() {
        return Env.get("FENGQIAO_TEST_KEYCLOAK_URL") + "/admin/realms/fengqiao";
    }
}
