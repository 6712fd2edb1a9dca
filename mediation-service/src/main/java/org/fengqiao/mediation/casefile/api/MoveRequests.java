package org.fengqiao.mediation.casefile.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.mediation.casefile.domain.Request;
import org.fengqiao.mediation.casefile.domain.RequestKind;

/** What a handler asks the director or those above for, and the answer. */
final class MoveRequests {

    private MoveRequests() {}

    /** A wish. */
    @Schema(description = "请示")
    public record RequestRequest(
            @Schema(description = "ESCALATION 上报，RETURN 退回，REFERRAL 移送，EXTENSION 延期", examples = "EXTENSION") @NotNull
            RequestKind kind,

            @Schema(description = "事由；其中的当事人姓名、号码会自动脱敏", examples = "等待鉴定结论") @NotBlank @Size(max = 500)
            String reason,

            @Schema(description = "移送渠道；移送时必填", examples = "COURT")
            PartnerChannel channel,

            @Schema(description = "移送的单位；省略时按辖区和渠道选择", examples = "532601000000-PC")
            @Pattern(regexp = "\\d{12}-[A-Z0-9]{2,3}", message = "{fengqiao.expected.unit}")
            String targetUnit,

            @Schema(description = "延期天数；延期时必填", examples = "10") @Min(1) @Max(30)
            Integer days) {}

    /** The word of whoever decides. */
    @Schema(description = "审批")
    public record DecisionRequest(
            @Schema(description = "是否批准", examples = "true") @NotNull
            Boolean approve,

            @Schema(description = "理由", examples = "同意") @Size(max = 500)
            String reason) {}

    /** What became of a request. */
    @Schema(description = "请示的结果；中心主任自己请示上报、退回、移送的当即批准")
    public record RequestAnswer(
            @Schema(description = "请示编号") UUID requestId,

            @Schema(description = "状态", examples = "PENDING")
            Request.State state,

            @Schema(description = "案卷") FileView file) {}
}
