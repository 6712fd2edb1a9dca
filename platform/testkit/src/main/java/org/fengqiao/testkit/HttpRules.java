package org.fengqiao.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fengqiao.platform.security.Role;

/** How every service answers what nobody should send; a service's test calls {@link #check()}. */
public final class HttpRules {

    private static final String PROBLEM = "application/problem+json";
    private static final String UNIT = "532601000000-CC";
    private static final String DIVISION = "532601000000";
    private static final Map<String, String> VALUES = Map.of(
            "integer", "2026",
            "uuid", "0199a2b4-0000-7000-8000-000000000001",
            "date", "2026-01-01");

    private final OpenAPI document = ApiRules.document();
    private final List<String> wrong = new ArrayList<>();

    private HttpRules() {}

    /** Sends every operation of the running service what it must refuse, and reports at once what it did not. */
    public static void check() {
        HttpRules rules = new HttpRules();
        rules.document.getPaths().forEach(rules::check);
        rules.checkOperations();
        rules.checkSizes();
        assertThat(rules.wrong).isEmpty();
    }

    private void check(String path, PathItem item) {
        if (path.contains("{")) {
            expect(404, null, "GET", filled(path.replaceFirst("\\{[^}]+}", "%00"), item), given());
        }
        if (item.getPatch() == null) {
            expect(405, null, "PATCH", filled(path, item), given());
        }
        if (item.getGet() == null) {
            return;
        }
        String address = filled(path, item);
        expect(406, null, "GET", address, given().accept("image/png"));
        expect(422, "q", "GET", address + "?q=%00", given());
        parameters(item.getGet(), "query").forEach(parameter -> checkQuery(address, parameter));
    }

    private void checkOperations() {
        String clerk = Tokens.of(Role.CLERK, UNIT, DIVISION);
        String administrator = Tokens.of(Role.ADMINISTRATOR, UNIT, DIVISION);
        expectStatus(401, "/q/metrics", given());
        expectStatus(403, "/q/metrics", given().auth().oauth2(clerk));
        expectStatus(200, "/q/metrics", given().auth().oauth2(administrator));
        expectStatus(200, "/q/health/live", given());
    }

    private void expectStatus(int status, String url, RequestSpecification request) {
        int answered = send("GET", url, request).statusCode();
        if (answered != status) {
            wrong.add("GET " + url + ": " + answered + " instead of " + status);
        }
    }

    private void checkSizes() {
        expect(414, null, "GET", "/q/health/live?x=" + "x".repeat(5_000), given());
        expect(431, null, "GET", "/q/health/live", given().header("X-Long", "x".repeat(25_000)));
    }

    private void checkQuery(String address, Parameter parameter) {
        String name = parameter.getName();
        expect(422, name, "GET", address + "?" + name + "=a%00b", given());
        if (name.equals("cursor")) {
            Response answer = asWhoeverMay("GET", address + "?cursor=AAAA");
            if (answer.statusCode() >= 500 || answer.statusCode() < 400) {
                wrong.add(address + "?cursor=AAAA: " + answer.statusCode());
            }
        }
        if (isTyped(resolved(parameter.getSchema()))) {
            String url = address + "?" + name + "=zz";
            note(422, name, "GET " + url, asWhoeverMay("GET", url));
        }
    }

    private static boolean isTyped(Schema<?> schema) {
        return schema.getEnum() != null || Set.of("integer", "boolean").contains(type(schema));
    }

    private Schema<?> resolved(Schema<?> schema) {
        String reference = schema.get$ref();
        return reference == null
                ? schema
                : document.getComponents().getSchemas().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static String type(Schema<?> schema) {
        return schema.getTypes() == null
                ? String.valueOf(schema.getType())
                : schema.getTypes().stream()
                        .filter(type -> !type.equals("null"))
                        .findFirst()
                        .orElse("");
    }

    private static Stream<Parameter> parameters(Operation operation, String in) {
        return Stream.ofNullable(operation.getParameters())
                .flatMap(List::stream)
                .filter(parameter -> in.equals(parameter.getIn()));
    }

    private String filled(String path, PathItem item) {
        String filled = path;
        List<Parameter> parameters = Stream.concat(
                        item.readOperations().stream().flatMap(operation -> parameters(operation, "path")),
                        Stream.ofNullable(item.getParameters()).flatMap(List::stream))
                .toList();
        for (Parameter parameter : parameters) {
            Schema<?> schema = resolved(parameter.getSchema());
            String value =
                    VALUES.getOrDefault(String.valueOf(schema.getFormat()), VALUES.getOrDefault(type(schema), "x"));
            filled = filled.replace("{" + parameter.getName() + "}", value);
        }
        return filled;
    }

    private static Response asWhoeverMay(String method, String url) {
        return Stream.of(Role.values())
                .map(role -> send(method, url, given().auth().oauth2(Tokens.of(role, UNIT, DIVISION))))
                .filter(answer -> answer.statusCode() != 403)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody may " + method + " " + url));
    }

    private static Response send(String method, String url, RequestSpecification request) {
        return request.urlEncodingEnabled(false).request(method, url);
    }

    private void expect(int status, String field, String method, String url, RequestSpecification request) {
        note(status, field, method + " " + url, send(method, url, request));
    }

    private void note(int status, String field, String what, Response answer) {
        boolean isProblem = answer.contentType().startsWith(PROBLEM);
        if (answer.statusCode() != status || !isProblem) {
            wrong.add(what + ": " + answer.statusCode() + " " + answer.contentType() + " instead of " + status);
        } else if (field != null && !field.equals(answer.path("errors[0].field"))) {
            wrong.add(what + ": " + answer.asString() + " does not name " + field);
        }
    }
}
