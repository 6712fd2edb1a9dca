package org.fengqiao.intake.tracking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** With what a citizen asks about a case; in the body, never in a URL. */
@Schema(description = "凭案号和查询码跟踪")
public record TrackingRequest(
        @NotBlank @Size(max = 40) @Schema(description = "案号", examples = "FQ532601-20260512-000042")
        String caseNo,

        @NotBlank @Size(max = 20) @Schema(description = "查询码；大小写、空格、连字符不计", examples = "7KQ4-MXHN")
        String queryCode) {}
