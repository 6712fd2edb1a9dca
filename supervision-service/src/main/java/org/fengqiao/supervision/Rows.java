package org.fengqiao.supervision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Collection;
import java.util.HexFormat;

/**
 * Hands many rows to one statement as JSON, in the shape of the table ({@code jsonb_populate_recordset}): a poll costs
 * the same few round trips whatever it holds.
 */
public final class Rows {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private Rows() {}

    /** The rows as a JSON array. */
    public static String json(Collection<?> rows) {
        try {
            return MAPPER.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write rows", e);
        }
    }

    /** Bytes in the form that PostgreSQL reads as bytea. */
    public static String bytes(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }
}
