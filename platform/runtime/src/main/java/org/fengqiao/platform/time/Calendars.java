package org.fengqiao.platform.time;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Loads the published calendar of the State Council's notices, 2018-2026, that ships with the platform. */
public class Calendars {

    private Calendars() {}

    /** The shipped calendar. */
    @Produces
    @Singleton
    public static WorkCalendar published() {
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        try (InputStream in = Calendars.class.getResourceAsStream("/calendar/china.json")) {
            return new WorkCalendar(json.readValue(in, new TypeReference<Map<Integer, WorkCalendar.Year>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
