package org.fengqiao.routing.route.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.Risk;
import org.fengqiao.contracts.Tier;
import org.fengqiao.routing.Label;
import org.fengqiao.routing.decision.Decision;
import org.fengqiao.routing.route.domain.CaseReturn;
import org.fengqiao.routing.route.domain.CaseRoute;
import org.fengqiao.routing.route.domain.Hop;
import org.fengqiao.routing.route.domain.Referral;
import org.fengqiao.routing.route.domain.ReferralState;
import org.fengqiao.routing.route.domain.ReferralStep;
import org.fengqiao.routing.route.domain.ReturnState;
import org.fengqiao.routing.route.domain.RouteStatus;

/** Where a case is, every way it went, and why. */
@Schema(description = "一案的流转：现承办单位、全部交办、决策依据、对接与退回")
public record RouteView(
        @Schema(description = "案号", examples = "FQ532601-20260302-000001")
        String caseNo,

        @Schema(description = "版本号，同 ETag", examples = "3") long version,
        @Schema(description = "流转状态") RouteStatus status,
        @Schema(description = "流转状态名称", examples = "办理中") String statusLabel,
        @Schema(description = "现承办单位：任何时候有且只有一个") HandlerView handler,

        @Schema(description = "首问责任单位，不随流转变更", examples = "532601001000-TC")
        String firstContactUnit,

        @Schema(description = "事发地区划代码", examples = "532601001001")
        String division,

        @Schema(description = "稳控责任地区划代码", examples = "532601001001")
        String stabilityDivision,

        @Schema(description = "难易等级") Grade grade,
        @Schema(description = "风险") Risk risk,
        @Schema(description = "是否还可退回；裁定后不可") boolean returnable,
        @Schema(description = "全部交办，按序号") List<Hop> hops,
        @Schema(description = "决策依据：表、版本、规则、输入、输出与说明") List<Decision> decisions,
        @Schema(description = "对接记录与每一步的回执") List<ReferralSummary> referrals,
        @Schema(description = "退回记录") List<ReturnSummary> returns) {

    /** The unit that must act now. */
    @Schema(name = "Handler", description = "现承办单位；partner 为真表示由对接单位办理")
    public record HandlerView(String unit, Tier tier, int hop, boolean partner) {}

    /** A referral with its receipts. */
    @Schema(name = "RouteReferral", description = "一次对接")
    public record ReferralSummary(
            UUID id, PartnerChannel channel, String unit, ReferralState state, List<ReferralStep> steps) {
        static ReferralSummary of(Referral r, UnaryOperator<String> open) {
            return new ReferralSummary(
                    r.id(),
                    r.channel(),
                    r.unit(),
                    r.state(),
                    r.steps().stream().map(step -> step.opened(open)).toList());
        }
    }

    /** A return and where it stands. */
    @Schema(name = "RouteReturn", description = "一次退回申请")
    public record ReturnSummary(UUID id, int hop, String unit, String reason, ReturnState state, Instant requestedAt) {
        static ReturnSummary of(CaseReturn r, UnaryOperator<String> open) {
            return new ReturnSummary(r.id(), r.hop(), r.unit(), open.apply(r.reason()), r.state(), r.requestedAt());
        }
    }

    static RouteView of(CaseRoute route, UnaryOperator<String> open, Locale locale) {
        var holder = route.state().holder();
        String handler = route.state().handler();
        return new RouteView(
                route.caseNo(),
                route.version(),
                route.status(),
                Label.of("status", route.status(), locale),
                new HandlerView(handler, holder.tier(), holder.hop(), !handler.equals(holder.unit())),
                route.facts().firstContactUnit(),
                route.division(),
                route.facts().stabilityDivision(),
                route.grade(),
                route.risk(),
                route.isReturnable(),
                route.hops().list(),
                route.decisions(),
                route.referrals().stream().map(r -> ReferralSummary.of(r, open)).toList(),
                route.returns().stream().map(r -> ReturnSummary.of(r, open)).toList());
    }
}
