package org.fengqiao.routing.returns;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The joint meeting's ruling; it cannot be returned against. */
@Schema(name = "Adjudication", description = "联席会议的裁定；裁定后不得再退回")
record AdjudicationRequest(
        @Schema(description = "由哪个单位办理", examples = "532601001001-VC") @NotBlank @Size(max = 20)
        String targetUnit,

        @Schema(description = "理由", examples = "纠纷起因在本村") @NotBlank @Size(max = 2000)
        String reason,

        @Schema(description = "会议纪要", examples = "2026年3月联席会议第2号") @NotBlank @Size(max = 20000)
        String minutes) {}
