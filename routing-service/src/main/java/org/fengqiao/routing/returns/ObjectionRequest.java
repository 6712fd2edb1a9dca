package org.fengqiao.routing.returns;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a unit wants the joint meeting to decide. */
@Schema(name = "AdjudicationRequest", description = "对驳回有异议，申请联席会议裁定")
record ObjectionRequest(
        @Schema(description = "理由", examples = "事权属于自然资源部门") @NotBlank @Size(max = 2000)
        String reason) {}
