package org.fengqiao.routing.route.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.contracts.Tier;

/** An order to lift a case to a higher tier. */
@Schema(description = "提级办理")
public record LiftRequest(
        @Schema(description = "理由", examples = "涉及多个村，影响较大") @NotBlank @Size(max = 2000)
        String reason,

        @Schema(description = "目标层级；省略为上一级") Tier toTier,
        @Schema(description = "原单位是否继续协作（属地责任不变）；省略为是") Boolean keepAssisting) {}
