package org.fengqiao.supervision.cases;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.contracts.Tier;
import org.fengqiao.supervision.web.Labels;

/** One thing that happened to a case, without anything personal. */
@Schema(description = "案件经过的一步")
public record StepView(
        OffsetDateTime at,
        @Schema(examples = "case.taken-over.v1") String type,
        @Schema(description = "步骤名称", examples = "接管案件") String label,

        @Schema(description = "产生事件的服务", examples = "/mediation/village")
        String source,

        Integer hop,
        Tier tier,
        String unit,
        String unitName,
        @Schema(description = "补充说明", examples = "上报") String detail) {

    /** The step in the reader's language. */
    public static StepView of(CaseDetails.Step step, Labels labels) {
        return new StepView(
                Labels.local(step.at()),
                step.type(),
                labels.of("event", step.type().replaceAll("\\.v\\d+$", "")),
                step.source(),
                step.hop(),
                step.tier(),
                step.unit(),
                labels.unit(step.unit()),
                labels.of("detail", step.detail()));
    }
}
