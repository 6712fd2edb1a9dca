package org.fengqiao.supervision.calendar;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
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

    private static final String PUBLISHED = "国务院办公厅节假日安排";

    private final CalendarYearRepository years;
    private final CountyCalendar calendar;
    private final Recalculation recalculation;
    private final WorkCalendar published;
    private final Clock clock;

    CalendarEditor(
            CalendarYearRepository years,
            CountyCalendar calendar,
            Recalculation recalculation,
            WorkCalendar published,
            Clock clock) {
        this.years = years;
        this.calendar = calendar;
        this.recalculation = recalculation;
        this.published = published;
        this.clock = clock;
    }

    /** Takes over published years that this installation does not have; corrected ones stay. */
    @Transactional
    void seed(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        long edition = calendar.lockAlone();
        published.years().forEach((number, days) -> {
            if (years.findById(number) == null) {
                add(number, days, PUBLISHED, "system");
            }
        });
        calendar.next(edition);
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
            year = add(number, days, request.source(), by);
        } else {
            ETags.requireMatch(ifMatch, year.version());
            year.replace(days, request.source(), by, clock.instant());
            recalculation.plan(number);
        }
        years.flush();
        calendar.next(edition);
        return year;
    }

    private CalendarYear add(int number, WorkCalendar.Year days, String source, String by) {
        CalendarYear year = new CalendarYear(number);
        year.replace(days, source, by, clock.instant());
        years.persist(year);
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
