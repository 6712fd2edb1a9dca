package org.fengqiao.routing.route.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.contracts.MoveReason;

/** A second unit for a case. */
@Schema(description = "指派协作单位或双交办单位")
public record AssistantRequest(
        @Schema(description = "单位代码", examples = "532601001000-PS") @NotNull @Size(max = 20)
        String unit,

        @Schema(description = "ASSIST 协作；DUAL 双交办", examples = "ASSIST") @NotNull
        Reason reason,

        @Schema(description = "交办意见，加密后送达该单位", examples = "请协助核实现场情况")
        @Pattern(regexp = "(?s).*\\S.*", message = "{fengqiao.expected.not-blank}")
        @Size(max = 20000)
        String text) {

    /** Why the unit is assigned. */
    @Schema(name = "AssistantReason")
    public enum Reason {
        ASSIST,
        DUAL;

        MoveReason moveReason() {
            return switch (this) {
                case ASSIST -> MoveReason.ASSIST;
                case DUAL -> MoveReason.DUAL;
            };
        }
    }
}
