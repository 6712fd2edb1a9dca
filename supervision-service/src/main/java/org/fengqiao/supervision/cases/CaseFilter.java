package org.fengqiao.supervision.cases;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fengqiao.contracts.Colour;
import org.fengqiao.contracts.Tier;
import org.fengqiao.supervision.ledger.CaseState;
import org.fengqiao.supervision.web.Choice;

/** What a list of cases can be narrowed by, as it stands in the URL. */
public record CaseFilter(
        @Parameter(description = "预警颜色：BLUE 蓝、YELLOW 黄、ORANGE 橙、RED 红", example = "RED") @QueryParam("colour")
        String colour,

        @Parameter(description = "当前层级：VILLAGE 村、TOWNSHIP 乡镇、COUNTY 县", example = "TOWNSHIP") @QueryParam("tier")
        String tier,

        @Parameter(description = "事权办理单位代码", example = "532601001001-VC") @QueryParam("unit")
        String unit,

        @Parameter(description = "行政区划代码，含其下级；默认为本人辖区", example = "532601001000") @QueryParam("division")
        String division,

        @Parameter(description = "纠纷类别代码", example = "02") @QueryParam("kind")
        String kind,

        @Parameter(description = "true 只看已逾期未办的", example = "true") @QueryParam("overdue")
        String overdue,

        @Parameter(description = "true 只看在办的，false 只看已办结的", example = "true") @QueryParam("open")
        String open,

        @Parameter(description = "案件状态", example = "HANDLING") @QueryParam("state")
        String state,

        @Parameter(description = "案号，或其开头部分", example = "FQ532601-202605") @QueryParam("q")
        String q) {

    /** The same after every value was read. */
    record Query(
            Colour colour,
            Tier tier,
            String unit,
            String division,
            String kind,
            Boolean overdue,
            Boolean open,
            CaseState state,
            String number) {}

    /** The same narrowed to a division. */
    public CaseFilter within(String scope) {
        return new CaseFilter(colour, tier, unit, scope, kind, overdue, open, state, q);
    }

    /** The same narrowed to what a unit handles. */
    CaseFilter handledBy(String only) {
        return new CaseFilter(colour, tier, only, division, kind, overdue, open, state, q);
    }

    Query query(String scope) {
        return new Query(
                Choice.of(Colour.class, colour, "colour"),
                Choice.of(Tier.class, tier, "tier"),
                blankToNull(unit),
                scope,
                blankToNull(kind),
                Choice.flag(overdue, "overdue"),
                Choice.flag(open, "open"),
                Choice.of(CaseState.class, state, "state"),
                blankToNull(q));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
