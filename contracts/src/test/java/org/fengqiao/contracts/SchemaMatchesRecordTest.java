package org.fengqiao.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaMatchesRecordTest {

    @ParameterizedTest
    @MethodSource("org.fengqiao.contracts.ContractFiles#types")
    void shouldDescribeTheRecordAndNothingElse(String type) {
        shouldDescribe(EventTypes.classOf(type).orElseThrow(), ContractFiles.read(ContractFiles.SCHEMAS, type));
    }

    private static void shouldDescribe(Class<?> record, JsonNode schema) {
        assertThat(schema.path("type").asText()).isEqualTo("object");
        assertThat(schema.path("properties").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(
                        components(record).map(RecordComponent::getName).toList());
        assertThat(components(record)).allSatisfy(component -> {
            boolean required = texts(schema.path("required")).contains(component.getName());
            assertThat(required).isEqualTo(required(component.getType(), required));
        });
        components(record)
                .forEach(component -> shouldDescribe(
                        component.getGenericType(), schema.path("properties").path(component.getName())));
    }

    private static void shouldDescribe(Type type, JsonNode field) {
        if (type instanceof ParameterizedType list) {
            assertThat(list.getRawType()).isEqualTo(List.class);
            assertThat(field.path("type").asText()).isEqualTo("array");
            shouldDescribe(list.getActualTypeArguments()[0], field.path("items"));
        } else if (type instanceof Class<?> nested && nested.isRecord()) {
            shouldDescribe(nested, field);
        } else {
            assertThat(Kind.of(field)).isEqualTo(Kind.of((Class<?>) type));
        }
    }

    /** A primitive is always there and a boxed number is not; of other types only the schema can tell. */
    private static boolean required(Class<?> type, boolean told) {
        return type.isPrimitive() || told && !Number.class.isAssignableFrom(type) && type != Boolean.class;
    }

    private static Stream<RecordComponent> components(Class<?> record) {
        return Stream.of(record.getRecordComponents());
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** A scalar as JSON Schema tells it. */
    private record Kind(String type, String format, List<String> values) {

        static Kind of(JsonNode field) {
            return new Kind(field.path("type").asText(), field.path("format").asText(), texts(field.path("enum")));
        }

        static Kind of(Class<?> type) {
            if (type.isEnum()) {
                List<String> names =
                        Stream.of(type.getEnumConstants()).map(Object::toString).toList();
                return new Kind("string", "", names);
            }
            return switch (type.getSimpleName()) {
                case "int", "Integer" -> new Kind("integer", "int32", List.of());
                case "long", "Long" -> new Kind("integer", "int64", List.of());
                case "boolean", "Boolean" -> new Kind("boolean", "", List.of());
                default -> new Kind("string", type == Instant.class ? "date-time" : "", List.of());
            };
        }
    }
}
