package org.fengqiao.mediation.casefile.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.fengqiao.contracts.DecisionRef;
import org.fengqiao.platform.events.EventJson;
import org.hibernate.annotations.Immutable;

/** Values of the aggregate as JSON columns, so that a file is one row to read and one to write. */
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
                throw new IllegalStateException("cannot write " + type.getType(), e);
            }
        }

        @Override
        public T convertToEntityAttribute(String json) {
            try {
                return json == null ? null : EventJson.MAPPER.readValue(json, type);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("cannot read " + type.getType(), e);
            }
        }
    }

    @Converter
    @Immutable
    static class OfDecisions extends Json<List<DecisionRef>> {
        OfDecisions() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static class OfParties extends Json<Parties> {
        OfParties() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static class OfProceedings extends Json<Proceedings> {
        OfProceedings() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static class OfRequests extends Json<Requests> {
        OfRequests() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static class OfDetails extends Json<PaperDetails> {
        OfDetails() {
            super(new TypeReference<>() {});
        }
    }
}
