package org.fengqiao.supervision.directive;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.contracts.DirectiveKind;

/** A supervision measure that a person orders. */
@Schema(description = "发出督办")
record DirectiveRequest(
        @Schema(description = """
                        REMINDER 提醒、SUPERVISION_LETTER 督办函、RISK_LETTER 风险提示函、RISK_CONTROL_LETTER 风险管控提示函、\
                        INTERVIEW 约谈、CIRCULAR 通报、LISTED 挂牌督办""", examples = "SUPERVISION_LETTER") @NotNull
        DirectiveKind kind,

        @Schema(description = "收文单位代码", examples = "532601001000-TC") @NotBlank @Size(max = 64)
        String unit,

        @Schema(description = "正文", examples = "请于三日内报告化解方案和进展。") @NotBlank @Size(max = 20000)
        String text,

        @Schema(description = "回复期限，自然日，起算日不计入", examples = "3") @NotNull @Min(1) @Max(90)
        Integer replyDays) {}
