package org.fengqiao.intake.gridmessage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.platform.crypto.Mask;

/** What someone of a household asked or reported in the grid group. */
@Schema(description = "网格群里的诉求或情况")
public record GridMessageRequest(
        @NotNull
        @Pattern(regexp = "\\d{12}", message = "{fengqiao.expected.division}")
        @Schema(description = "所在村（社区）的行政区划代码", examples = "532601001001")
        String division,

        @NotBlank @Size(max = 5_000) @Schema(description = "内容，加密保存", examples = "3 组路灯坏了，昨晚有人吵架。")
        String text,

        @Size(max = 100) @Schema(description = "反映人，加密保存", examples = "李大山")
        String contactName,

        @Pattern(regexp = "[0-9+() -]{5,20}", message = "{fengqiao.expected.phone}")
        @Schema(description = "联系电话，加密保存", examples = "13800000001")
        String contactPhone) {

    GridMessageRequest masked() {
        return new GridMessageRequest(division, text, Mask.name(contactName), Mask.phone(contactPhone));
    }
}
