package org.fengqiao.intake.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.intake.text.Labels;

/** An activity, with its figures when one is looked at. */
@Schema(description = "排查或接访活动")
public record ActivityView(
        @Schema(description = "活动编号") UUID id,

        @Schema(description = "活动种类", examples = "OPEN_RECEPTION")
        ActivityType type,

        @Schema(description = "活动种类名称", examples = "开门接访") String typeText,
        @Schema(description = "名称", examples = "开门大接访第三期") String name,

        @Schema(description = "覆盖的行政区划", examples = "532601000000")
        String division,

        @Schema(description = "发起单位", examples = "532601000000-CC")
        String unit,

        @Schema(description = "开始日期（含）", examples = "2026-05-01")
        LocalDate startsOn,

        @Schema(description = "结束日期（含）", examples = "2026-05-31")
        LocalDate endsOn,

        @Schema(description = "统计，仅在查看单个活动时给出") Figures figures) {

    /** A page of a list, named for the API description. */
    @Schema(description = "一页活动")
    public record ActivityPage(
            @Schema(description = "本页条目") List<ActivityView> items,
            @Schema(description = "下一页的游标") String next) {}

    /** Counts that are never added to one another: matters, batches and persons are three populations. */
    @Schema(description = "件次、批次、人次分开统计，不得相加")
    public record Figures(
            @Schema(description = "登记件次", examples = "631") long registrations,
            @Schema(description = "受理立案", examples = "600") long accepted,
            @Schema(description = "并入原案", examples = "20") long joined,
            @Schema(description = "不予受理", examples = "11") long notAccepted,
            @Schema(description = "当场化解", examples = "123") long settledOnSpot,
            @Schema(description = "批次", examples = "13") long batches,
            @Schema(description = "人次", examples = "18") long persons) {}

    static ActivityView of(Activity activity, Figures figures, Locale locale) {
        return new ActivityView(
                activity.id(),
                activity.type(),
                Labels.of(activity.type(), locale),
                activity.name(),
                activity.division(),
                activity.unit(),
                activity.startsOn(),
                activity.endsOn(),
                figures);
    }
}
