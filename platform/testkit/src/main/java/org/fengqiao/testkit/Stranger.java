package org.fengqiao.testkit;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** Someone with a role that would do, but of another division. */
public final class Stranger {

    private final String token;
    private final Map<String, String> parameters = new HashMap<>();
    private String query = "";
    private String etag;
    private Object body = Map.of();
    private Predicate<Response> right = answer -> answer.statusCode() == 403 || answer.statusCode() == 404;

    private Stranger(String token) {
        this.token = token;
    }

    /** A stranger with this token. */
    public static Stranger with(String token) {
        return new Stranger(token);
    }

    /** What the stranger asks for. */
    public Stranger at(String parameter, String value) {
        parameters.put(parameter, value);
        return this;
    }

    /** Query of the stranger's request. */
    public Stranger query(String text) {
        query = "?" + text;
        return this;
    }

    /** Version that the stranger knows. */
    public Stranger ifMatch(String tag) {
        etag = tag;
        return this;
    }

    /** What the stranger sends, which would be right from someone else. */
    public Stranger sends(Object json) {
        body = json;
        return this;
    }

    /** The stranger is answered, but gets nothing of others. */
    public Stranger answered(Predicate<Response> rightly) {
        right = answer -> answer.statusCode() == 200 && rightly.test(answer);
        return this;
    }

    /** The stranger gets a list of the stranger's own, which has nothing in it. */
    public Stranger seesNothing() {
        return answered(answer -> {
            Object json = answer.path("$");
            return json instanceof List<?> list
                    ? list.isEmpty()
                    : answer.jsonPath().getList("items") instanceof List<?> items && items.isEmpty();
        });
    }

    void meet(String operation, List<String> wrong) {
        String path = AccessRules.path(operation);
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            path = path.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        RequestSpecification request = given().auth().oauth2(token).header("Idempotency-Key", UUID.randomUUID());
        if (etag != null) {
            request.header("If-Match", etag);
        }
        Response answer = AccessRules.send(operation, path + query, request, body);
        if (!right.test(answer)) {
            wrong.add(operation + " by a stranger: " + answer.statusCode());
        }
    }
}
