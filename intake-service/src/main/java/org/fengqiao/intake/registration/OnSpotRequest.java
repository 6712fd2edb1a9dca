package org.fengqiao.intake.registration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A matter that was settled while the parties were still there (即来即办). Mechanism #13. */
@Schema(description = "即来即办：当场化解的结果")
public record OnSpotRequest(
        @NotBlank @Size(max = 5_000) @Schema(description = "当场达成的口头协议", examples = "双方同意当日移走占道石料，互不追究。")
        String result) {}
