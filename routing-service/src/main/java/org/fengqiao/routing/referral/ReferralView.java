package org.fengqiao.routing.referral;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.ReferralOutcome;
import org.fengqiao.contracts.Tier;
import org.fengqiao.routing.Label;
import org.fengqiao.routing.route.domain.CaseRoute;
import org.fengqiao.routing.route.domain.Referral;
import org.fengqiao.routing.route.domain.ReferralState;
import org.fengqiao.routing.route.domain.ReferralStep;

/** A referral with its receipts and, for the partner, the matter itself. */
@Schema(name = "Referral", description = "对接事项")
record ReferralView(
        UUID id,
        @Schema(description = "版本号，同 ETag", examples = "0") long version,

        @Schema(description = "案号", examples = "FQ532601-20260302-000001")
        String caseNo,

        @Schema(description = "对接渠道") PartnerChannel channel,

        @Schema(description = "对接单位", examples = "532601000000-PC")
        String unit,

        @Schema(description = "商请单位", examples = "532601001000-TC")
        String fromUnit,

        @Schema(description = "商请单位层级") Tier fromTier,
        @Schema(description = "纠纷类别", examples = "04") String kind,

        @Schema(description = "事发地区划代码", examples = "532601001001")
        String division,

        @Schema(description = "难易等级") Grade grade,
        @Schema(description = "商请理由") String reason,
        @Schema(description = "是否要求保密") boolean confidential,
        @Schema(description = "状态") ReferralState state,
        @Schema(description = "状态名称", examples = "待答复") String stateLabel,
        @Schema(description = "办理结果") ReferralOutcome outcome,
        Instant offeredAt,
        @Schema(description = "每一步的回执") List<ReferralStep> steps,
        @Schema(description = "事项内容；仅对接单位在待答复、已接收时可见，默认脱敏") MatterView matter,

        @Schema(description = "对接单位填报的结果说明；请求头 Access-Purpose 指明目的时给出并记录")
        String result) {

    static ReferralView of(Referral r, MatterView matter, String result, UnaryOperator<String> open, Locale locale) {
        CaseRoute route = r.route();
        return new ReferralView(
                r.id(),
                r.version(),
                r.caseNo(),
                r.channel(),
                r.unit(),
                r.fromUnit(),
                r.fromTier(),
                route.facts().kind(),
                r.division(),
                route.grade(),
                open.apply(r.reason()),
                route.facts().confidential(),
                r.state(),
                Label.of("referral", r.state(), locale),
                r.outcome(),
                r.offeredAt(),
                r.steps().stream().map(step -> step.opened(open)).toList(),
                matter,
                result);
    }
}
