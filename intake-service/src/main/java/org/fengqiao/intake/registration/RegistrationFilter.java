package org.fengqiao.intake.registration;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fengqiao.contracts.Channel;
import org.fengqiao.intake.number.CaseNumber;
import org.fengqiao.intake.web.Choice;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.time.Zones;

/** What a list of registrations can be narrowed by, as it stands in the URL. */
public record RegistrationFilter(
        @Parameter(description = "登记渠道", example = "WINDOW") @QueryParam("channel")
        String channel,

        @Parameter(description = "纠纷类别代码", example = "02") @QueryParam("kind")
        String kind,

        @Parameter(description = "行政区划代码，含其下级", example = "532601001000") @QueryParam("division")
        String division,

        @Parameter(description = "案号：该案的全部登记", example = "FQ532601-20260512-000042") @QueryParam("caseNo")
        String caseNo,

        @Parameter(description = "起始时间或日期（含）", example = "2026-05-01") @QueryParam("from")
        String from,

        @Parameter(description = "截止时间或日期（不含）", example = "2026-06-01") @QueryParam("to")
        String to) {

    /** The same after every value was read. */
    record Query(Channel channel, String kind, String division, CaseNumber caseNo, Instant from, Instant to) {}

    Query query() {
        Instant start = time("from", from);
        Instant end = time("to", to);
        if (start != null && end != null && !start.isBefore(end)) {
            throw Problem.invalid("to", "time-order");
        }
        if (division != null && !division.matches("\\d{12}")) {
            throw Problem.invalid("division", "unknown-division");
        }
        CaseNumber number = caseNo == null
                ? null
                : CaseNumber.read(caseNo).orElseThrow(() -> Problem.invalid("caseNo", "unknown-case"));
        return new Query(Choice.of(Channel.class, channel, "channel"), kind, division, number, start, end);
    }

    private static Instant time(String field, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return value.length() == 10
                    ? LocalDate.parse(value).atStartOfDay(Zones.CHINA).toInstant()
                    : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw Problem.invalid(field, "impossible-time");
        }
    }
}
