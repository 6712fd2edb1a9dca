package org.fengqiao.supervision.directive;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit's answer to a directive. */
@Schema(description = "回复督办")
record ReplyRequest(
        @Schema(description = "回复正文", examples = "已约双方于明日上午在中心调解，三日内办结。") @NotBlank @Size(max = 20000)
        String text) {}
