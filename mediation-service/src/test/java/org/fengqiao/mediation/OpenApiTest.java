package org.fengqiao.mediation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fengqiao.testkit.ApiRules;
import org.fengqiao.testkit.Servers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class OpenApiTest {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @Test
    @DisplayName("the interface is described in Chinese, with examples")
    void shouldDescribeEverything() {
        // Given
        String text = given().get("/q/openapi?format=json").asString();

        // When
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(text);

        // Then
        assertThat(parsed.getMessages()).isEmpty();
        OpenAPI api = parsed.getOpenAPI();
        assertThat(api.getPaths().values().stream().flatMap(p -> p.readOperations().stream()))
                .isNotEmpty()
                .allSatisfy(OpenApiTest::shouldBeDescribed);
        assertThat(requests(api)).isNotEmpty().allSatisfy((name, schema) -> shouldBeExplained(name, schema));
    }

    @Test
    void shouldKeepTheRulesOfEveryDocument() {
        ApiRules.check();
    }

    private static void shouldBeDescribed(Operation operation) {
        assertThat(operation.getSummary()).containsPattern(CHINESE);
        assertThat(operation.getDescription()).containsPattern(CHINESE);
    }

    private static Map<String, Schema> requests(OpenAPI api) {
        return api.getComponents().getSchemas().entrySet().stream()
                .filter(e -> e.getKey().endsWith("Request") && !e.getKey().equals("ReplayRequest"))
                .filter(e -> e.getValue().getProperties() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void shouldBeExplained(String name, Schema<?> schema) {
        List<String> silent = schema.getProperties().entrySet().stream()
                .filter(p ->
                        p.getValue().getDescription() == null && p.getValue().get$ref() == null)
                .filter(p -> p.getValue().getAllOf() == null && p.getValue().getAnyOf() == null)
                .map(Map.Entry::getKey)
                .toList();
        assertThat(silent).as(name).isEmpty();
    }
}
