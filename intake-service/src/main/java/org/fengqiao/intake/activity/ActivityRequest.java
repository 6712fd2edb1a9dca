package org.fengqiao.intake.activity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A campaign or reception day to announce. */
@Schema(description = "排查或接访活动")
public record ActivityRequest(
        @NotNull @Schema(description = "活动种类", examples = "OPEN_RECEPTION")
        ActivityType type,

        @NotBlank @Size(max = 100) @Schema(description = "名称", examples = "开门大接访第三期")
        String name,

        @NotNull
        @Pattern(regexp = "\\d{12}", message = "{fengqiao.expected.division}")
        @Schema(description = "覆盖的行政区划，含其下级", examples = "532601000000")
        String division,

        @NotNull @Schema(description = "开始日期（含）", examples = "2026-05-01")
        LocalDate startsOn,

        @NotNull @Schema(description = "结束日期（含）", examples = "2026-05-31")
        LocalDate endsOn) {}
