package org.fengqiao.intake.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.contracts.Channel;
import org.fengqiao.intake.acceptance.PendingElsewhere;

/** One approach, as any portal, hotline, window or grid worker sends it. */
@Schema(description = "登记请求：一次来访、来电、来信、网上投诉或网格上报")
public record RegistrationRequest(
        @NotNull @Schema(description = "登记渠道", examples = "WINDOW")
        Channel channel,

        @NotBlank @Size(max = 8) @Schema(description = "纠纷类别代码，见 GET /api/v1/kinds", examples = "02")
        String kind,

        @Pattern(regexp = "\\d{12}", message = "{fengqiao.expected.division}")
        @Schema(description = "发生地 12 位行政区划代码；与 placeName 二选一", examples = "532601001001")
        String division,

        @Size(min = 2, max = 100) @Schema(description = "发生地名称，在报送方的范围内查找；同名时返回候选，不作猜测", examples = "开化街道振华社区")
        String placeName,

        @Size(max = 500) @Schema(description = "发生地的文字说明，加密保存，仅在注明用途时给出", examples = "振华社区 3 组老井旁")
        String placeText,

        @NotBlank @Size(max = 200) @Schema(description = "标题，加密保存；列表中显示（要求保密的除外），请勿写入姓名等个人信息", examples = "邻里排水纠纷")
        String title,

        @NotBlank @Size(max = 20_000) @Schema(description = "事项内容，加密保存，仅在注明用途时给出", examples = "下雨时邻居家的水流入我家院子。")
        String text,

        @NotEmpty @Size(max = 100) @Schema(description = "当事人，至少一名申请人")
        List<@NotNull @Valid PartyRequest> parties,

        @Min(1) @Max(100_000) @Schema(description = "批次，与人数分开统计；默认 1", examples = "1")
        Integer batches,

        @PositiveOrZero @Max(1_000_000_000_000_000L) @Schema(description = "涉及金额（分）", examples = "350000")
        Long amountCents,

        @Size(max = 50) @Schema(description = "证据材料") List<@NotNull @Valid EvidenceRequest> evidence,

        @Schema(description = "是否有暴力或“民转刑”苗头；有则提示公安", examples = "false")
        Boolean violenceRisk,

        @Schema(description = "是否有违法犯罪迹象", examples = "false")
        Boolean crimeSigns,

        @Schema(description = "申请人是否要求保密", examples = "false")
        Boolean confidential,

        @Pattern(regexp = "[A-Za-z0-9._-]{1,40}", message = "{fengqiao.expected.code}")
        @Schema(description = "来源系统代码，见 GET /api/v1/source-systems", examples = "portal")
        String sourceSystem,

        @Pattern(regexp = "[\\x21-\\x7e]{1,100}", message = "{fengqiao.expected.source-id}")
        @Schema(description = "来源系统中的编号；同一编号只受理一次", examples = "2026-000123")
        String sourceId,

        @Size(max = 40) @Schema(description = "反复事项所关联的原案号", examples = "FQ532601-20260110-000017")
        String relatesTo,

        @Schema(description = "同一事项是否已在诉讼、仲裁、行政复议或信访程序中", examples = "NONE")
        PendingElsewhere pendingElsewhere,

        @Valid @Schema(description = "当场化解的结果；仅限窗口、来访渠道的工作人员")
        OnSpotRequest onSpot,

        @Schema(description = "所属排查或接访活动", examples = "0199a2b4-0000-7000-8000-000000000001")
        UUID activity,

        @Pattern(regexp = "[A-Z0-9_]{1,40}", message = "{fengqiao.expected.code}")
        @Schema(description = "中心服务平台代码，见 GET /api/v1/services", examples = "MEDIATION")
        String service,

        @Pattern(regexp = "[A-Za-z0-9-]{1,20}", message = "{fengqiao.expected.window}")
        @Schema(description = "窗口号", examples = "A03")
        String window) {

    PendingElsewhere pending() {
        return pendingElsewhere == null ? PendingElsewhere.NONE : pendingElsewhere;
    }

    List<EvidenceRequest> evidenceOrNone() {
        return evidence == null ? List.of() : evidence;
    }
}
