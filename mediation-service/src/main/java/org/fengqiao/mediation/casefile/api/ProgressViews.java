package org.fengqiao.mediation.casefile.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.mediation.casefile.domain.ClaimClass;
import org.fengqiao.mediation.casefile.domain.Confirmation;
import org.fengqiao.mediation.casefile.domain.Hearing;
import org.fengqiao.mediation.casefile.domain.Referral;
import org.fengqiao.mediation.casefile.domain.Request;
import org.fengqiao.mediation.casefile.domain.RequestKind;
import org.fengqiao.mediation.casefile.domain.Result;
import org.fengqiao.mediation.casefile.domain.Revisit;
import org.fengqiao.mediation.casefile.domain.Route;
import org.fengqiao.mediation.casefile.domain.Verification;

/** What became of a case in this unit, part by part; a part that has not happened is null. */
final class ProgressViews {

    private ProgressViews() {}

    /** A refused mediator. */
    @Schema(description = "当事人拒绝过的调解员")
    public record RefusalView(
            @Schema(description = "当事人序号", examples = "2") int party,

            @Schema(description = "调解员账号", examples = "mediator.532601001000-tc.1")
            String mediator) {

        static RefusalView of(Hearing.Refusal refusal) {
            return new RefusalView(refusal.party(), refusal.mediator());
        }
    }

    /** A result. */
    @Schema(description = "调解结果")
    public record ResultView(
            @Schema(description = "SETTLED 达成协议，UNSETTLED 调解不成", examples = "SETTLED")
            Outcome outcome,

            @Schema(description = "由来：MEDIATION 调解，REFUSAL 当事人拒绝，ON_SPOT 窗口当场，PARTNER 协作单位", examples = "MEDIATION")
            Result.Origin origin,

            @Schema(description = "已告知的其他途径", examples = "[\"LITIGATION\"]")
            List<Route> routes,

            @Schema(description = "经办人账号", examples = "mediator.532601001000-tc.1")
            String by,

            @Schema(description = "时间") Instant at) {

        static ResultView of(Result r) {
            return r == null ? null : new ResultView(r.outcome(), r.origin(), r.routes(), r.by(), r.at());
        }
    }

    /** A check. */
    @Schema(description = "核查")
    public record VerificationView(
            @Schema(description = "是否属实", examples = "true") boolean passed,

            @Schema(description = "诉求分类", examples = "[\"REASONABLE\"]")
            Set<ClaimClass> claims,

            @Schema(description = "核查人账号", examples = "director.532601001000-tc")
            String by,

            @Schema(description = "时间") Instant at) {

        static VerificationView of(Verification v) {
            return v == null ? null : new VerificationView(v.passed(), v.claims(), v.by(), v.at());
        }
    }

    /** Judicial confirmation. */
    @Schema(description = "司法确认")
    public record ConfirmationView(
            @Schema(description = "登记人账号") String appliedBy,
            @Schema(description = "申请时间") Instant appliedAt,

            @Schema(description = "法院是否确认；未裁定时省略", examples = "true")
            Boolean confirmed,

            @Schema(description = "登记结果的时间") Instant decidedAt) {

        static ConfirmationView of(Confirmation c) {
            return c == null ? null : new ConfirmationView(c.appliedBy(), c.appliedAt(), c.confirmed(), c.decidedAt());
        }
    }

    /** A follow-up. */
    @Schema(description = "回访")
    public record RevisitView(
            @Schema(description = "评分，1 至 5", examples = "5")
            int rating,

            @Schema(description = "协议是否履行", examples = "true")
            boolean performed,

            @Schema(description = "回访人账号") String by,
            @Schema(description = "时间") Instant at) {

        static RevisitView of(Revisit r) {
            return r == null ? null : new RevisitView(r.rating(), r.performed(), r.by(), r.at());
        }
    }

    /** A partner. */
    @Schema(description = "移送的协作单位")
    public record ReferralView(
            @Schema(description = "移送编号") String id,
            @Schema(description = "渠道", examples = "COURT") PartnerChannel channel,

            @Schema(description = "单位", examples = "532601000000-PC")
            String unit) {

        static ReferralView of(Referral r) {
            return r == null ? null : new ReferralView(r.id(), r.channel(), r.unit());
        }
    }

    /** A request. */
    @Schema(description = "请示及其审批")
    public record RequestView(
            @Schema(description = "请示编号") UUID id,

            @Schema(description = "ESCALATION 上报，RETURN 退回，REFERRAL 移送，EXTENSION 延期", examples = "EXTENSION")
            RequestKind kind,

            @Schema(description = "PENDING 待审批，APPROVED 批准，REJECTED 不批准，LAPSED 因案卷状态变化失效", examples = "PENDING")
            Request.State state,

            @Schema(description = "事由（已脱敏）", examples = "等待鉴定结论")
            String reason,

            @Schema(description = "移送渠道", examples = "COURT")
            PartnerChannel channel,

            @Schema(description = "移送的单位", examples = "532601000000-PC")
            String targetUnit,

            @Schema(description = "延期天数", examples = "10") Integer days,
            @Schema(description = "请示人账号") String by,
            @Schema(description = "请示时间") Instant at,
            @Schema(description = "审批人账号") String decidedBy,
            @Schema(description = "审批时间") Instant decidedAt,
            @Schema(description = "审批理由（已脱敏）") String decisionReason) {

        static RequestView of(Request r, UnaryOperator<String> open) {
            return new RequestView(
                    r.id(),
                    r.kind(),
                    r.state(),
                    open.apply(r.reason()),
                    r.channel(),
                    r.targetUnit(),
                    r.days(),
                    r.by(),
                    r.at(),
                    r.decidedBy(),
                    r.decidedAt(),
                    open.apply(r.decisionReason()));
        }
    }
}
