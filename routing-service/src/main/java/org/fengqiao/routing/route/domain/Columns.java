package org.fengqiao.routing.route.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.fengqiao.platform.events.EventJson;
import org.fengqiao.routing.decision.Decision;
import org.hibernate.annotations.Immutable;

/** How the aggregate's values are kept in JSON columns: a case is read and written with one row. */
final class Columns {

    private Columns() {}

    private abstract static class Json<T> implements AttributeConverter<T, String> {

        private final TypeReference<T> type;

        Json(TypeReference<T> type) {
            this.type = type;
        }

        @Override
        public String convertToDatabaseColumn(T value) {
            try {
                return value == null ? null : EventJson.MAPPER.writerFor(type).writeValueAsString(value);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("cannot write a column", e);
            }
        }

        @Override
        public T convertToEntityAttribute(String json) {
            try {
                return json == null ? null : EventJson.MAPPER.readValue(json, type);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("cannot read a column", e);
            }
        }
    }

    @Converter
    @Immutable
    static class StateColumn extends Json<RouteState> {
        StateColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static class FactsColumn extends Json<CaseFacts> {
        FactsColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static class HopsColumn extends Json<Hops> {
        HopsColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static class DecisionsColumn extends Json<List<Decision>> {
        DecisionsColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static class StepsColumn extends Json<List<ReferralStep>> {
        StepsColumn() {
            super(new TypeReference<>() {});
        }
    }
}
