package org.fengqiao.supervision.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.security.Role;
import org.fengqiao.platform.time.Zones;
import org.fengqiao.supervision.statistics.Statistics.Question;
import org.fengqiao.supervision.web.Choice;
import org.fengqiao.supervision.web.Reader;

/** Answers what a division achieved, with everything that is needed to check the answer. */
@Path("/api/v1/statistics")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.SUPERVISOR, Role.Names.LEADER, Role.Names.DIRECTOR})
@Tag(name = "统计", description = "每个率都附分子、分母、总体、小数位数和舍入方式")
class StatisticsResource {

    private final Statistics statistics;
    private final Reader reader;
    private final Clock clock;

    StatisticsResource(Statistics statistics, Reader reader, Clock clock) {
        this.statistics = statistics;
        this.reader = reader;
        this.clock = clock;
    }

    /** All answers to one request. */
    @Schema(description = "所问各指标的结果")
    record Answers(List<StatisticsAnswer> items) {}

    @GET
    @Operation(summary = "统计", description = """
                    指标：registered-cases 受理件数、settlement-rate 调处成功率、closing-rate 办结率、on-spot-rate 现场答复率、\
                    settled-share 各层级化解占比、returned-cases 退回件数、referred-cases 对接件数、breaches 逾期次数、\
                    median-handling-hours 办理用时中位数等；省略 metric 给出全部。分组：ALL、DIVISION 下级区划、TIER 层级、\
                    KIND 类别、CHANNEL 登记渠道、UNIT 单位、GRADE 难易、DETAIL 细项（时限种类、对接渠道与结果等）。""")
    public Answers statistics(
            @Parameter(description = "指标代码，可给多个，同一代码只答一次", example = "settlement-rate") @QueryParam("metric")
                    List<String> metrics,
            @Parameter(description = "分组，默认 ALL", example = "TIER") @QueryParam("by") String by,
            @Parameter(description = "行政区划代码，默认为本人辖区", example = "532601000000") @QueryParam("division")
                    String division,
            @Parameter(description = "起始日期（含），默认为本年第一天", example = "2026-01-01") @QueryParam("from") String from,
            @Parameter(description = "截止日期（含），默认为今天", example = "2026-12-31") @QueryParam("to") String to) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CHINA);
        LocalDate start = orElse(Choice.date(from, "from"), today.withDayOfYear(1));
        LocalDate end = orElse(Choice.date(to, "to"), today);
        if (end.isBefore(start)) {
            throw Problem.invalid("to", "time-order");
        }
        Dimension dimension = orElse(Choice.of(Dimension.class, by, "by"), Dimension.ALL);
        String scope = reader.wholeDivision(division);
        var question = new Question(indicators(metrics), scope, dimension, start, end);
        return new Answers(statistics.answers(question, reader.labels()));
    }

    private static List<Indicator> indicators(List<String> codes) {
        if (codes == null || codes.isEmpty()) {
            return Arrays.asList(Indicator.values());
        }
        return codes.stream()
                .distinct()
                .map(code -> Indicator.of(code).orElseThrow(() -> Problem.invalid("metric", "unknown-code")))
                .toList();
    }

    private static <T> T orElse(T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
