package org.fengqiao.supervision.ledger;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Writes a ledger down and reads it again; it reads what earlier versions wrote. */
public final class LedgerJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private LedgerJson() {}

    /** The ledger as JSON. */
    public static String write(CaseLedger ledger) {
        try {
            return MAPPER.writeValueAsString(ledger);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write the ledger of " + ledger.caseNo(), e);
        }
    }

    /** The ledger that was written. */
    public static CaseLedger read(String json) {
        try {
            return MAPPER.readValue(json, CaseLedger.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot read a ledger", e);
        }
    }
}
