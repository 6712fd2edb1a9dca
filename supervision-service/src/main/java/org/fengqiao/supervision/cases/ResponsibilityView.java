package org.fengqiao.supervision.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.supervision.ledger.Responsibility;
import org.fengqiao.supervision.ledger.Responsibility.Because;
import org.fengqiao.supervision.ledger.ResponsibilityKind;
import org.fengqiao.supervision.web.Labels;

/** Who answered for a case from when until when. */
@Schema(description = "三项责任之一的一段：首问责任自始不变，事权办理责任任何时刻恰有一个单位")
public record ResponsibilityView(
        ResponsibilityKind kind,
        @Schema(description = "责任名称", examples = "事权办理责任") String label,

        @Schema(description = "承担者代码：单位；稳控责任为行政区划", examples = "532601001000-TC")
        String holder,

        @Schema(description = "承担者名称", examples = "开化街道综治中心")
        String holderName,

        OffsetDateTime since,
        @Schema(description = "至何时止；仍在承担则省略") OffsetDateTime until,
        Because because,
        @Schema(description = "由来", examples = "接管案件") String becauseLabel) {

    /** The history with the end of each part, which is the beginning of the next of its kind. */
    public static List<ResponsibilityView> of(List<Responsibility> history, Labels labels) {
        List<ResponsibilityView> views = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            Responsibility one = history.get(i);
            Responsibility next = i + 1 < history.size() ? history.get(i + 1) : null;
            Instant until = next != null && next.kind() == one.kind() ? next.since() : null;
            views.add(new ResponsibilityView(
                    one.kind(),
                    labels.of(one.kind()),
                    one.holder(),
                    one.kind() == ResponsibilityKind.STABILITY
                            ? labels.division(one.holder())
                            : labels.unit(one.holder()),
                    Labels.local(one.since()),
                    Labels.local(until),
                    one.because(),
                    labels.of(one.because())));
        }
        return views;
    }
}
