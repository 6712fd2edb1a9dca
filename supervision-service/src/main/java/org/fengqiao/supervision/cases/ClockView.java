package org.fengqiao.supervision.cases;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.contracts.ClockBasis;
import org.fengqiao.contracts.ClockKind;
import org.fengqiao.supervision.ledger.CaseClock;
import org.fengqiao.supervision.ledger.ClockState;
import org.fengqiao.supervision.ledger.DueMoved;
import org.fengqiao.supervision.web.Labels;

/** A time limit of a case with its stops and every move of its end. */
@Schema(description = "一个时限")
public record ClockView(
        @Schema(examples = "FQ532601-20260512-000042/HANDLING/1")
        String id,

        ClockKind kind,
        @Schema(description = "时限名称", examples = "办理时限") String label,

        @Schema(description = "第几次交办；0 表示与交办无关", examples = "1")
        int hop,

        @Schema(description = "责任单位代码", examples = "532601001001-VC")
        String unit,

        @Schema(description = "责任单位名称", examples = "东风社区调解委员会")
        String unitName,

        ClockBasis basis,

        @Schema(description = "期限长度，单位见 basis", examples = "3")
        Integer amount,

        OffsetDateTime startedAt,
        @Schema(description = "届满时刻；中止期间或缺日历时省略") OffsetDateTime due,
        ClockState state,
        @Schema(description = "状态名称", examples = "进行中") String stateLabel,
        OffsetDateTime endedAt,
        OffsetDateTime breachedAt,

        @Schema(description = "缺少该年的节假日安排，无法计算", examples = "2027")
        Integer missingYear,

        @Schema(description = "中止区间") List<Interval> stops,
        @Schema(description = "届满时刻的每次变动") List<Move> moves) {

    /** A stop of the clock. */
    @Schema(description = "中止区间")
    public record Interval(OffsetDateTime from, OffsetDateTime to) {}

    /** A move of its end. */
    @Schema(description = "届满时刻的一次变动")
    public record Move(
            OffsetDateTime before,
            OffsetDateTime after,

            @Schema(description = "原因：事件类型，或 calendar", examples = "extension.granted.v1")
            String cause,

            OffsetDateTime at) {}

    /** The clock with its own moves of all of the case. */
    public static ClockView of(CaseClock c, List<DueMoved> moves, Labels labels) {
        return new ClockView(
                c.id(),
                c.kind(),
                labels.of(c.kind()),
                c.hop(),
                c.unit(),
                labels.unit(c.unit()),
                c.basis(),
                c.amount(),
                Labels.local(c.startedAt()),
                Labels.local(c.due()),
                c.state(),
                labels.of(c.state()),
                Labels.local(c.endedAt()),
                Labels.local(c.breachedAt()),
                c.missingYear(),
                c.stops().stream()
                        .map(s -> new Interval(Labels.local(s.from()), Labels.local(s.to())))
                        .toList(),
                moves.stream()
                        .filter(m -> m.clock().equals(c.id()))
                        .map(m -> new Move(
                                Labels.local(m.before()), Labels.local(m.after()), m.cause(), Labels.local(m.at())))
                        .toList());
    }
}
