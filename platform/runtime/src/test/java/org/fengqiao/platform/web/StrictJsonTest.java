package org.fengqiao.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StrictJsonTest {

    /** An idempotency key is kept with a hash of its request, which another process must find again. */
    @Test
    void shouldKeepTheOrderOfSetsWhateverTheProcess() throws JsonProcessingException {
        // Given
        ObjectMapper mapper = new ObjectMapper();
        new StrictJson().customize(mapper);
        String sent = "[\"SECONDS\",\"DAYS\",\"NANOSECONDS\",\"HOURS\",\"MICROSECONDS\",\"MINUTES\"]";

        // When
        Set<TimeUnit> read = mapper.readValue(sent, new TypeReference<>() {});

        // Then
        assertThat(mapper.writeValueAsString(read)).isEqualTo(sent);
    }
}
