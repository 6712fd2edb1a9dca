package org.fengqiao.mediation.casefile.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.Channel;
import org.fengqiao.contracts.DecisionRef;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.Risk;
import org.fengqiao.contracts.Tier;
import org.fengqiao.mediation.casefile.api.ProgressViews.ConfirmationView;
import org.fengqiao.mediation.casefile.api.ProgressViews.ReferralView;
import org.fengqiao.mediation.casefile.api.ProgressViews.RefusalView;
import org.fengqiao.mediation.casefile.api.ProgressViews.RequestView;
import org.fengqiao.mediation.casefile.api.ProgressViews.ResultView;
import org.fengqiao.mediation.casefile.api.ProgressViews.RevisitView;
import org.fengqiao.mediation.casefile.api.ProgressViews.VerificationView;
import org.fengqiao.mediation.casefile.domain.DossierItem;
import org.fengqiao.mediation.casefile.domain.FileState;

/** A case file as its readers see it; {@code allowed} tells a front end what can be done next. */
@Schema(description = "案卷")
public record FileView(
        @Schema(description = "案号", examples = "FQ532601-20260302-000001")
        String caseNo,

        @Schema(description = "第几次交办", examples = "1") int hop,
        @Schema(description = "牵头或协作", examples = "LEAD") AssignmentRole role,
        @Schema(description = "层级", examples = "TOWNSHIP") Tier tier,

        @Schema(description = "承办单位", examples = "532601001000-TC")
        String unit,

        @Schema(description = "承办单位名称", examples = "开化街道矛调中心")
        String unitName,

        @Schema(description = "状态", examples = "MEDIATING") FileState state,
        @Schema(description = "状态的说明", examples = "调解中") String stateLabel,

        @Schema(description = "当前可进行的操作（路径末段）", examples = "[\"sessions\", \"agreement\", \"failure\"]")
        List<String> allowed,

        @Schema(description = "销号还缺的卷内事项", examples = "[\"VERIFICATION\"]")
        List<DossierItem> missing,

        @Schema(description = "调解员账号", examples = "mediator.532601001000-tc.1")
        String mediator,

        @Schema(description = "交办依据") Dispatched dispatched,

        @Schema(description = "难易等级", examples = "GENERAL") Grade grade,
        @Schema(description = "风险等级", examples = "LOW") Risk risk,
        @Schema(description = "登记渠道", examples = "WINDOW") Channel channel,
        @Schema(description = "纠纷类别代码", examples = "02") String kind,

        @Schema(description = "发生地代码", examples = "532601001001")
        String division,

        @Schema(description = "稳控责任地代码", examples = "532601001002")
        String stabilityDivision,

        @Schema(description = "首问责任单位", examples = "532601001000-TC")
        String firstContactUnit,

        @Schema(description = "涉及人数", examples = "2") int persons,
        @Schema(description = "是否群体事项") boolean group,

        @Schema(description = "涉及金额（分）", examples = "350000")
        Long amountCents,

        @Schema(description = "申请人是否要求保密") boolean confidential,
        @Schema(description = "是否还可退回") boolean returnable,
        @Schema(description = "登记时间") Instant registeredAt,
        @Schema(description = "交办时间") Instant dispatchedAt,
        @Schema(description = "签收时间") Instant signedInAt,
        @Schema(description = "时限超期的时间；未超期时省略") Instant overdueSince,
        @Schema(description = "已准延期的天数", examples = "10") Integer extensionDays,
        @Schema(description = "销号时间") Instant closedAt,
        @Schema(description = "办理结果", examples = "SETTLED") Outcome outcome,

        @Schema(description = "个人信息是否已脱敏", examples = "true")
        boolean masked,

        @Schema(description = "标题；仅在注明用途（Access-Purpose）时给出")
        String title,

        @Schema(description = "内容；仅在注明用途时给出") String text,
        @Schema(description = "发生地说明；仅在注明用途时给出") String placeText,
        @Schema(description = "当事人") List<PartyView> parties,

        @Schema(description = "各当事人（序号）是否同意调解", examples = "{\"1\": true, \"2\": true}")
        Map<Integer, Boolean> consents,

        @Schema(description = "当事人拒绝过的调解员") List<RefusalView> refusals,
        @Schema(description = "本轮已调解次数", examples = "2") int sessions,
        @Schema(description = "协议") AgreementView agreement,
        @Schema(description = "调解结果") ResultView result,
        @Schema(description = "核查") VerificationView verification,
        @Schema(description = "司法确认") ConfirmationView confirmation,
        @Schema(description = "回访") RevisitView revisit,
        @Schema(description = "移送的协作单位") ReferralView referral,
        @Schema(description = "请示") List<RequestView> requests,
        @Schema(description = "卷宗；仅在读取单个案卷时给出") List<PaperView> papers) {

    /** Why the case came here. */
    @Schema(description = "交办依据")
    public record Dispatched(
            @Schema(description = "交办原因", examples = "INITIAL")
            MoveReason reason,

            @Schema(description = "上一次交办", examples = "1") Integer fromHop,
            @Schema(description = "上一承办层级") Tier fromTier,
            @Schema(description = "上一承办单位") String fromUnit,
            @Schema(description = "指令人") String orderedBy,
            @Schema(description = "所依据的决策表、版本和规则") List<DecisionRef> decisions) {}

    /** An agreement, or its draft. */
    @Schema(description = "协议或其草案；内容在卷宗里")
    public record AgreementView(
            @Schema(description = "口头或书面", examples = "WRITTEN")
            String form,

            @Schema(description = "已签名的当事人", examples = "[1, 2]")
            Set<Integer> signedBy,

            @Schema(description = "调解员已签名") boolean mediatorSigned,
            @Schema(description = "已加盖印章") boolean sealed,
            @Schema(description = "可申请司法确认") boolean confirmable,
            @Schema(description = "生效时间；未生效时省略") Instant effectiveAt,

            @Schema(description = "生效还缺的签名、印章", examples = "[\"party-2\", \"seal\"]")
            List<String> missing) {}
}
