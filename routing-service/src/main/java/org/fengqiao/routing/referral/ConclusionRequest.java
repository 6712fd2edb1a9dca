package org.fengqiao.routing.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.contracts.ReferralOutcome;

/** A partner's result. */
@Schema(name = "ReferralConclusion", description = "对接事项的办理结果")
record ConclusionRequest(
        @Schema(description = "SETTLED 已化解；NOT_SETTLED 未化解；TAKEN_INTO_PROCEDURE 已进入本单位程序", examples = "SETTLED")
        @NotNull
        ReferralOutcome outcome,

        @Schema(description = "结果说明，加密后送达商请单位", examples = "双方达成和解并已履行") @NotBlank @Size(max = 20000)
        String result) {}
