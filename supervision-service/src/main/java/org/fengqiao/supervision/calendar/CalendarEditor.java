package org.fengqiao.supervision.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.time.WorkCalendar;
import org.fengqiao.platform.web.ETags;
import org.fengqiao.supervision.SupervisionProblem;

/** Loads and corrects years; open limits that the year touches are computed anew soon after. */
@ApplicationScoped
class CalendarEditor {

    private final CalendarYearRepository years;
    private final CountyCalendar calendar;
    private final Recalculation recalculation;
    private final Clock clock;

    CalendarEditor(CalendarYearRepository years, CountyCalendar calendar, Recalculation recalculation, Clock clock) {
        this.years = years;
        this.calendar = calendar;
        this.recalculation = recalculation;
        this.clock = clock;
    }

    CalendarYear get(int year) {
        return years.findByIdOptional(year).orElseThrow(Problem::notFound);
    }

    /** Puts a year in place; a year that is known needs its version. */
    @Transactional
    CalendarYear put(int number, CalendarRequest request, String ifMatch, String by) {
        WorkCalendar.Year days = days(number, request);
        long edition = calendar.lockAlone();
        CalendarYear year = years.findById(number);
        if (year == null) {
            year = new CalendarYear(number);
            year.replace(days, request.source(), by, clock.instant());
            years.persist(year);
        } else {
            ETags.requireMatch(ifMatch, year.version());
            year.replace(days, request.source(), by, clock.instant());
        }
        years.flush();
        calendar.next(edition);
        recalculation.plan(number);
        return year;
    }

    private static WorkCalendar.Year days(int year, CalendarRequest request) {
        Set<LocalDate> off = new HashSet<>(request.off());
        Set<LocalDate> work = new HashSet<>(request.work());
        if (!inside(year, request.off()) || !inside(year, request.work())) {
            throw Problem.of(SupervisionProblem.CALENDAR_INVALID).withError("off", "calendar.other-year");
        }
        if (work.stream().anyMatch(off::contains)) {
            throw Problem.of(SupervisionProblem.CALENDAR_INVALID).withError("work", "calendar.both");
        }
        if (!work.stream().allMatch(CalendarEditor::isWeekend)) {
            throw Problem.of(SupervisionProblem.CALENDAR_INVALID).withError("work", "calendar.no-weekend");
        }
        return new WorkCalendar.Year(off, work);
    }

    private static boolean inside(int year, List<LocalDate> days) {
        return days.stream().allMatch(day -> day.getYear() == year);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
