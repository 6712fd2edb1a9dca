package org.fengqiao.platform.web;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fengqiao.platform.problem.Problem;

/**
 * Reads numbers, flags and codes in queries and names the parameter that holds something else; by itself the framework
 * would take any word for false and answer a wrong number as if the path were wrong.
 */
@Provider
public class StrictParams implements ParamConverterProvider {

    private record Reader(String problem, Function<String, Object> read) {}

    private static final Reader INTEGER = new Reader("not-a-number", Integer::valueOf);
    private static final Reader LONG = new Reader("not-a-number", Long::valueOf);
    private static final Reader FLAG = new Reader("not-a-flag", StrictParams::flag);

    private static final Map<Class<?>, Reader> READERS = Map.of(
            int.class, INTEGER,
            Integer.class, INTEGER,
            long.class, LONG,
            Long.class, LONG,
            boolean.class, FLAG,
            Boolean.class, FLAG);

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        Reader reader = rawType.isEnum() ? new Reader("unknown-code", code(rawType)) : READERS.get(rawType);
        String name = reader == null ? null : queryName(annotations);
        return name == null ? null : new Strict<>(name, reader);
    }

    private static String queryName(Annotation[] annotations) {
        return Stream.ofNullable(annotations)
                .flatMap(Arrays::stream)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .orElse(null);
    }

    private static Object flag(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private static Function<String, Object> code(Class<?> type) {
        return value -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(value))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private record Strict<T>(String name, Reader reader) implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked")
        public T fromString(String value) {
            try {
                return (T) reader.read().apply(value.strip());
            } catch (IllegalArgumentException e) {
                throw Problem.invalid(name, reader.problem());
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
