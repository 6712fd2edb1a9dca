package org.fengqiao.routing.returns;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.contracts.Tier;
import org.fengqiao.routing.Label;
import org.fengqiao.routing.route.domain.CaseReturn;
import org.fengqiao.routing.route.domain.ReturnState;

/** A return and everything that was decided about it. */
@Schema(name = "Return", description = "退回申请：“不属于本单位”")
record ReturnView(
        UUID id,
        @Schema(description = "版本号，同 ETag", examples = "0") long version,

        @Schema(description = "案号", examples = "FQ532601-20260302-000001")
        String caseNo,

        @Schema(description = "交办序号", examples = "1") int hop,

        @Schema(description = "申请退回的单位", examples = "532601001001-VC")
        String unit,

        @Schema(description = "该单位层级") Tier tier,

        @Schema(description = "决定单位：上一级中心；省略表示由督查决定", examples = "532601001000-TC")
        String decidingUnit,

        @Schema(description = "理由") String reason,
        String requestedBy,
        Instant requestedAt,
        @Schema(description = "状态") ReturnState state,
        @Schema(description = "状态名称", examples = "待决定") String stateLabel,
        @Schema(description = "决定或裁定由哪个单位办理") String targetUnit,
        @Schema(description = "上级的决定") RulingView decision,
        @Schema(description = "对驳回的异议") RulingView objection,
        @Schema(description = "联席会议的裁定") RulingView adjudication,
        @Schema(description = "会议纪要") String minutes) {

    /** Who said what, when. */
    @Schema(name = "Ruling")
    record RulingView(String by, String reason, Instant at) {
        static RulingView of(String by, String reason, Instant at) {
            return at == null ? null : new RulingView(by, reason, at);
        }
    }

    static ReturnView of(CaseReturn r, UnaryOperator<String> open, Locale locale) {
        var ruling = r.ruling();
        return new ReturnView(
                r.id(),
                r.version(),
                r.caseNo(),
                r.hop(),
                r.unit(),
                r.tier(),
                r.decidingUnit(),
                open.apply(r.reason()),
                r.requestedBy(),
                r.requestedAt(),
                r.state(),
                Label.of("return", r.state(), locale),
                r.targetUnit(),
                RulingView.of(ruling.decidedBy(), open.apply(ruling.decision()), ruling.decidedAt()),
                RulingView.of(ruling.objectedBy(), open.apply(ruling.objection()), ruling.objectedAt()),
                RulingView.of(ruling.adjudicatedBy(), open.apply(ruling.adjudication()), ruling.adjudicatedAt()),
                open.apply(ruling.minutes()));
    }
}
