package org.fengqiao.supervision.cases;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that supervision knows of a case. */
@Schema(description = "案件的三项责任、时限、预警和经过")
public record CaseView(
        CaseSummary summary,
        @Schema(description = "三项责任的全部沿革") List<ResponsibilityView> responsibilities,
        @Schema(description = "全部时限，按起算先后") List<ClockView> clocks,
        @Schema(description = "经过，按时间先后；只列最近的 1000 步") List<StepView> timeline,
        @Schema(description = "是否另有更早的经过没有列出") boolean timelineShortened) {}
