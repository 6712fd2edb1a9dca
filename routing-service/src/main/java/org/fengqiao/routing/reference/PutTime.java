package org.fengqiao.routing.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** When something of the reference data counts as put; of two, every service keeps the later. */
record PutTime(String code, Instant at) {
    static PutTime of(ResultSet row) throws SQLException {
        return new PutTime(
                row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant());
    }

    static Collector<PutTime, ?, Map<String, Instant>> byCode() {
        return Collectors.toMap(PutTime::code, PutTime::at);
    }
}
