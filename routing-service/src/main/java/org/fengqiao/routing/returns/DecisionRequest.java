package org.fengqiao.routing.returns;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The sender's decision on a return. */
@Schema(name = "ReturnDecision", description = "对退回申请的决定")
record DecisionRequest(
        @Schema(description = "是否同意退回", examples = "true") @NotNull
        Boolean approve,

        @Schema(description = "同意时改由哪个单位办理；省略则由上一级中心自行办理", examples = "532601001002-VC") @Size(max = 20)
        String targetUnit,

        @Schema(description = "理由", examples = "纠纷发生在邻村") @NotBlank @Size(max = 2000)
        String reason) {}
