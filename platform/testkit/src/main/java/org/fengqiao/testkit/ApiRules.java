package org.fengqiao.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What every service's OpenAPI document must offer its readers; a service's test calls {@link #check()}. */
public final class ApiRules {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private ApiRules() {}

    /** Reads the document of the running service and reports everything that is missing at once. */
    public static void check() {
        OpenAPI document = document();
        List<String> missing = new ArrayList<>();
        if (!chinese(document.getInfo().getTitle())) {
            missing.add("info.title is not Chinese");
        }
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> check(method + " " + path, operation, missing)));
        assertThat(missing).isEmpty();
    }

    static OpenAPI document() {
        String text = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(text);
        assertThat(parsed.getMessages()).isNullOrEmpty();
        return parsed.getOpenAPI();
    }

    private static void check(String name, Operation operation, List<String> missing) {
        if (!chinese(operation.getSummary())) {
            missing.add(name + ": no Chinese summary");
        }
        if (operation.getTags() == null || operation.getTags().isEmpty()) {
            missing.add(name + ": no tag");
        }
        if (operation.getParameters() != null) {
            for (Parameter parameter : operation.getParameters()) {
                if (parameter.get$ref() == null && !chinese(parameter.getDescription())) {
                    missing.add(name + ": parameter " + parameter.getName() + " has no Chinese description");
                }
            }
        }
        if (operation.getResponses().get("503") == null) {
            missing.add(name + ": refusals are not described");
        }
        boolean secured =
                operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        for (String status : List.of("401", "403")) {
            if (secured
                    ? !isProblem(operation, status)
                    : operation.getResponses().get(status) != null) {
                missing.add(name + (secured ? ": lacks the refusal " : ": needs no token, but lists ") + status);
            }
        }
    }

    private static boolean isProblem(Operation operation, String status) {
        ApiResponse response = operation.getResponses().get(status);
        return response != null && (response.get$ref() != null || response.getContent() != null);
    }

    private static boolean chinese(String text) {
        return text != null && CHINESE.matcher(text).find();
    }
}
