package org.fengqiao.intake.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.contracts.Channel;
import org.fengqiao.intake.acceptance.Refusal;
import org.fengqiao.intake.kind.Route;
import org.fengqiao.platform.crypto.SealedCase.PartyKind;
import org.fengqiao.platform.crypto.SealedCase.PartyRole;
import org.fengqiao.platform.crypto.SealedCase.SealedParty;

/** A registration as a reader may see it. */
@Schema(description = "登记内容")
public record RegistrationView(
        @Schema(description = "登记编号") UUID id,
        @Schema(description = "处理决定", examples = "ACCEPTED") Decision decision,
        @Schema(description = "处理决定的说明", examples = "已受理") String decisionText,

        @Schema(description = "案号", examples = "FQ532601-20260512-000042")
        String caseNo,

        @Schema(description = "同一案件的登记次数；大于 1 为重复反映", examples = "1")
        Integer approaches,

        @Schema(description = "登记渠道", examples = "WINDOW") Channel channel,
        @Schema(description = "类别代码", examples = "02") String kind,
        @Schema(description = "类别名称", examples = "邻里纠纷") String kindText,

        @Schema(description = "类别代码表版本", examples = "2026.1")
        String kindVersion,

        @Schema(description = "发生地代码", examples = "532601001001")
        String division,

        @Schema(description = "发生地名称", examples = "振华社区") String divisionName,

        @Schema(description = "首问责任单位", examples = "532601001000-TC")
        String firstContactUnit,

        @Schema(description = "报送账号", examples = "clerk.532601001000-tc")
        String sender,

        @Schema(description = "人数", examples = "1") int persons,
        @Schema(description = "批次", examples = "1") int batches,

        @Schema(description = "是否群体事项，须专人带访、代访", examples = "false")
        boolean group,

        @Schema(description = "标题；列表中也显示，要求保密的事项仅在注明用途时给出") String title,
        @Schema(description = "内容；仅在注明用途时给出") String text,
        @Schema(description = "发生地说明；仅在注明用途时给出") String placeText,
        @Schema(description = "当事人") List<PartyView> parties,
        @Schema(description = "证据材料；仅在注明用途时给出") List<EvidenceRequest> evidence,

        @Schema(description = "涉及金额（分）", examples = "350000")
        Long amountCents,

        @Schema(description = "是否有暴力苗头") boolean violenceRisk,
        @Schema(description = "是否有违法犯罪迹象") boolean crimeSigns,
        @Schema(description = "申请人是否要求保密") boolean confidential,
        @Schema(description = "是否即来即办") boolean settledOnSpot,
        @Schema(description = "来源系统", examples = "portal") String sourceSystem,

        @Schema(description = "来源系统编号", examples = "2026-000123")
        String sourceId,

        @Schema(description = "反复事项关联的原案号；仅在可以查看原案时给出") String relatesTo,
        @Schema(description = "不予受理的原因") Refusal reason,
        @Schema(description = "不予受理原因的说明") String reasonText,
        @Schema(description = "正确途径") Route route,
        @Schema(description = "正确途径的说明") String routeText,
        @Schema(description = "所属活动") UUID activity,

        @Schema(description = "服务平台", examples = "MEDIATION")
        String service,

        @Schema(description = "窗口号", examples = "A03") String window,
        @Schema(description = "登记时间") Instant registeredAt,
        @Schema(description = "现场记录时间（热线工单为来电时间），仅批量登记") Instant clientTime,

        @Schema(description = "个人信息是否已脱敏", examples = "true")
        boolean masked) {

    /** A party, masked or not. */
    @Schema(description = "当事人（默认脱敏）")
    public record PartyView(
            @Schema(description = "案内序号", examples = "1") int no,

            @Schema(description = "申请人或被申请人", examples = "APPLICANT")
            PartyRole role,

            @Schema(description = "自然人、单位或群体", examples = "PERSON")
            PartyKind kind,

            @Schema(description = "姓名或名称", examples = "李**") String name,

            @Schema(description = "证件号码", examples = "5326************34")
            String idNumber,

            @Schema(description = "联系电话", examples = "138****0001")
            String phone,

            @Schema(description = "住址", examples = "开化街道振华*****")
            String address,

            @Schema(description = "人数", examples = "1") int persons,

            @Schema(description = "是否代表", examples = "false")
            boolean representative) {

        static PartyView of(SealedParty party) {
            return new PartyView(
                    party.no(),
                    party.role(),
                    party.kind(),
                    party.name(),
                    party.idNumber(),
                    party.phone(),
                    party.address(),
                    party.persons(),
                    party.representative());
        }
    }
}
