package org.fengqiao.supervision.cases;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.contracts.Channel;
import org.fengqiao.contracts.Colour;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.Risk;
import org.fengqiao.contracts.Tier;
import org.fengqiao.supervision.ledger.CaseState;
import org.fengqiao.supervision.web.Labels;

/** A case in a list. */
@Schema(description = "案件摘要，不含个人信息")
public record CaseSummary(
        @Schema(description = "案号（一案一码）", examples = "FQ532601-20260512-000042")
        String caseNo,

        @Schema(description = "发生地行政区划代码", examples = "532601001001")
        String division,

        @Schema(description = "发生地名称", examples = "开化街道东风社区")
        String divisionName,

        @Schema(description = "纠纷类别代码", examples = "02") String kind,
        @Schema(description = "纠纷类别名称", examples = "邻里纠纷") String kindLabel,
        Channel channel,
        Grade grade,
        Risk risk,
        CaseState state,
        @Schema(description = "状态名称", examples = "调处中") String stateLabel,
        Tier tier,

        @Schema(description = "事权办理单位代码", examples = "532601001001-VC")
        String handler,

        @Schema(description = "事权办理单位名称", examples = "东风社区调解委员会")
        String handlerName,

        @Schema(description = "四色预警；已办结的案件没有颜色") Colour colour,
        @Schema(description = "涉及人数", examples = "2") int persons,
        @Schema(description = "是否群体性事项（5 人及以上）") boolean group,
        @Schema(description = "催办次数", examples = "0") int urges,
        OffsetDateTime registeredAt,
        OffsetDateTime dispatchedAt,
        @Schema(description = "最近的期限") OffsetDateTime due,
        @Schema(description = "自何时起逾期；未逾期则省略") OffsetDateTime overdueSince,
        @Schema(description = "是否有期限落在尚未公布节假日安排的年份") boolean awaitingCalendar,
        OffsetDateTime closedAt,
        Outcome outcome) {

    /** The case with names in the reader's language. */
    public static CaseSummary of(CaseRecord c, Labels labels) {
        return new CaseSummary(
                c.caseNo(),
                c.division(),
                labels.division(c.division()),
                c.kind(),
                labels.of("kind", c.kind()),
                c.channel(),
                c.grade(),
                c.risk(),
                c.state(),
                labels.of(c.state()),
                c.tier(),
                c.handler(),
                labels.unit(c.handler()),
                c.colour(),
                c.persons(),
                c.mass(),
                c.urges(),
                Labels.local(c.registeredAt()),
                Labels.local(c.dispatchedAt()),
                Labels.local(c.due()),
                c.state().closed() ? null : Labels.local(c.overdueSince()),
                c.awaiting(),
                Labels.local(c.closedAt()),
                c.outcome());
    }
}
