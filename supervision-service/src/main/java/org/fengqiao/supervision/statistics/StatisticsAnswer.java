package org.fengqiao.supervision.statistics;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer that can be checked: what was counted, over which population, in which period, and how it was rounded. */
@Schema(description = "统计结果。率均附分子、分母、总体和舍入方式；调处成功率与办结率分列，不可混用")
public record StatisticsAnswer(
        @Schema(description = "指标代码", examples = "settlement-rate")
        String metric,

        @Schema(description = "指标名称", examples = "调处成功率") String label,

        @Schema(description = "总体：分母所指的是哪些案件", examples = "期间内经调处办结的案件（调处成功与未成功）")
        String population,

        @Schema(description = "行政区划代码，含其下级", examples = "532601000000")
        String division,

        @Schema(examples = "2026-01-01") LocalDate from,

        @Schema(description = "截止日期（含）", examples = "2026-12-31")
        LocalDate to,

        Dimension by,
        @Schema(description = "小数位数", examples = "2") int scale,

        @Schema(description = "舍入方式：四舍五入", examples = "HALF_UP")
        String rounding,

        @Schema(description = "各组，相加等于合计；该维度上没有归属的列为“未归类”（NONE），按区划分组时列为本级")
        List<Figure> rows,

        @Schema(description = "合计") Figure total) {}
