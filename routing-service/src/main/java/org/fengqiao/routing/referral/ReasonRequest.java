package org.fengqiao.routing.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a partner declines a referral or gives it back. */
@Schema(name = "ReferralReason", description = "不接收或退回的理由")
record ReasonRequest(
        @Schema(description = "理由；加密保存", examples = "不属于受案范围") @NotBlank @Size(max = 2000)
        String reason) {}
