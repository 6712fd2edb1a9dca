package org.fengqiao.intake.tracking;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.intake.casetrack.State;
import org.fengqiao.intake.casetrack.Step;

/** What a citizen is told about a case: dates, steps and units, nothing about people. */
@Schema(description = "案件进展（不含个人信息）")
public record TrackingAnswer(
        @Schema(description = "案号", examples = "FQ532601-20260512-000042")
        String caseNo,

        @Schema(description = "当前状态代码", examples = "HANDLING")
        State state,

        @Schema(description = "当前状态", examples = "办理中") String stateLabel,

        @Schema(description = "首问责任单位", examples = "开化街道综治中心")
        String firstContactUnit,

        @Schema(description = "案件登记时间", examples = "2026-05-12T09:30:00Z")
        Instant registeredAt,

        @Schema(description = "已作出的满意度评价", examples = "5") Integer rating,
        @Schema(description = "各环节，按时间先后；凭并案登记的查询码，自并案之时起") List<StepView> steps) {

    /** One step. */
    @Schema(description = "一个环节")
    public record StepView(
            @Schema(description = "时间", examples = "2026-05-12T09:30:02Z")
            Instant at,

            @Schema(description = "环节代码", examples = "DISPATCHED")
            Step step,

            @Schema(description = "环节", examples = "已交办") String label,

            @Schema(description = "单位名称", examples = "振华社区调解委员会")
            String unitName) {}
}
