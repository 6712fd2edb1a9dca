package org.fengqiao.supervision.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One row of an answer: a number with what it was made of. */
@Schema(description = "一行统计结果")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figure(
        @Schema(description = "分组代码；合计为空串", examples = "VILLAGE")
        String key,

        @Schema(description = "分组名称", examples = "村（社区）") String label,
        @Schema(description = "分子，或计数", examples = "498") long numerator,

        @Schema(description = "分母；计数类指标省略", examples = "508")
        Long denominator,

        @Schema(description = "率（%）或均值，十进制字符串；分母为 0 时省略", examples = "98.03")
        String rate,

        @Schema(description = "中位数（小时），十进制字符串；一天以内精确到 0.1 小时，不足 0.1 小时按 0.1 小时计，一天以上精确到小时；仅用时类指标", examples = "5.4")
        String median) {}
