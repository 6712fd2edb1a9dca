package org.fengqiao.supervision.board;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lets the token server send people back to the board of this test, which has a port of its own. */
final class BoardClient {

    private BoardClient() {}

    static void allow(URI board) {
        String admin = given().baseUri(env("FENGQIAO_TEST_KEYCLOAK_URL"))
                .formParams(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        env("FENGQIAO_TEST_KEYCLOAK_ADMIN"),
                        "password",
                        env("FENGQIAO_TEST_KEYCLOAK_ADMIN_PASSWORD")))
                .post("/realms/master/protocol/openid-connect/token")
                .path("access_token");
        String clients = env("FENGQIAO_TEST_KEYCLOAK_URL") + "/admin/realms/fengqiao/clients";
        Map<String, Object> client = given().auth()
                .oauth2(admin)
                .get(clients + "?clientId=fengqiao-board")
                .path("[0]");
        List<?> before = (List<?>) client.get("redirectUris");
        String mine = board + "*";
        if (!before.contains(mine)) {
            // Only what people of this machine can open; the running network's own entries stay.
            List<Object> uris = Stream.concat(before.stream().limit(20), Stream.of(mine))
                    .map(Object.class::cast)
                    .toList();
            given().auth()
                    .oauth2(admin)
                    .contentType(ContentType.JSON)
                    .body(Map.of("clientId", "fengqiao-board", "redirectUris", uris))
                    .put(clients + "/" + client.get("id"))
                    .then()
                    .statusCode(204);
        }
    }

    private static String env(String name) {
        return System.getenv(name);
    }
}
