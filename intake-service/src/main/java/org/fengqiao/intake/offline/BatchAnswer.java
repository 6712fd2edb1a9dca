package org.fengqiao.intake.offline;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.intake.registration.RegistrationAnswer;
import org.fengqiao.platform.problem.ProblemBody;

/** What became of each report. */
@Schema(description = "逐条结果，顺序与请求相同")
public record BatchAnswer(@Schema(description = "各条结果") List<ItemAnswer> items) {

    /** Either a registration or a problem. */
    @Schema(description = "一条的结果：成功给出 registration，失败给出 problem")
    public record ItemAnswer(
            @Schema(description = "本条的幂等键；请求中没有时省略") String key,

            @Schema(description = "本条的 HTTP 状态码：201 新登记，200 来源编号重复，4xx/5xx 未登记", examples = "201")
            int status,

            @Schema(description = "登记结果", implementation = RegistrationAnswer.class)
            Object registration,

            @Schema(description = "未登记的原因") ProblemBody problem) {}
}
