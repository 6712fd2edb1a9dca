package org.fengqiao.supervision;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.fengqiao.platform.security.Role;
import org.fengqiao.testkit.Tokens;

/** Requests of real accounts. */
public final class Api {

    public static final String COUNTY = "532601000000";

    private Api() {}

    public static RequestSpecification as(Role role, String unit, String division) {
        return given().auth()
                .oauth2(Tokens.of(role, unit, division))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public static RequestSpecification supervisor() {
        return as(Role.SUPERVISOR, "532601000000-CC", COUNTY);
    }

    public static RequestSpecification auditor() {
        return as(Role.AUDITOR, "532601000000-CC", COUNTY);
    }
}
