package org.fengqiao.supervision.calendar;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.platform.time.WorkCalendar;
import org.fengqiao.supervision.web.Labels;

/** Holidays of one year, and how many days of it are worked. */
@Schema(description = "一年的节假日安排")
record CalendarView(
        @Schema(examples = "2026") int year,
        @Schema(description = "放假日期") SortedSet<LocalDate> off,
        @Schema(description = "调休上班日期") SortedSet<LocalDate> work,
        @Schema(description = "全年工作日数", examples = "248") long workingDays,
        @Schema(description = "依据") String source,
        String changedBy,
        OffsetDateTime changedAt) {

    static CalendarView of(CalendarYear y) {
        WorkCalendar.Year days = y.days();
        return new CalendarView(
                y.year(),
                new TreeSet<>(days.off()),
                new TreeSet<>(days.work()),
                workingDays(y.year(), days),
                y.source(),
                y.changedBy(),
                Labels.local(y.changedAt()));
    }

    private static long workingDays(int year, WorkCalendar.Year days) {
        WorkCalendar calendar = new WorkCalendar(Map.of(year, days));
        LocalDate first = LocalDate.of(year, 1, 1);
        return first.datesUntil(first.plusYears(1))
                .filter(calendar::isWorkingDay)
                .count();
    }
}
