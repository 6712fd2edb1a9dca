package org.fengqiao.platform.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Working days by year: weekends off, public holidays off, and 调休 days that make a weekend a working day. A year
 * without data is never guessed.
 */
public record WorkCalendar(Map<Integer, Year> years) {

    /** Exceptions of one year from the plain week. */
    public record Year(Set<LocalDate> off, Set<LocalDate> work) {
        public Year {
            off = Set.copyOf(off);
            work = Set.copyOf(work);
        }
    }

    public WorkCalendar {
        years = Map.copyOf(years);
    }

    /** Whether the notices of this year have been loaded. */
    public boolean covers(int year) {
        return years.containsKey(year);
    }

    /** Whether people work on this day; fails for a year that is not loaded. */
    public boolean isWorkingDay(LocalDate day) {
        Year year = years.get(day.getYear());
        if (year == null) {
            throw new CalendarMissing(day.getYear());
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? year.work().contains(day) : !year.off().contains(day);
    }

    /** The n-th working day after {@code start}; the start day does not count (民法典 201). */
    public LocalDate plusWorkingDays(LocalDate start, int n) {
        LocalDate day = start;
        for (int left = n; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** The day itself, or the next working day when it is off (民法典 203). */
    public LocalDate sameOrNextWorkingDay(LocalDate day) {
        LocalDate result = day;
        while (!isWorkingDay(result)) {
            result = result.plusDays(1);
        }
        return result;
    }

    /** This calendar with one year loaded or corrected. */
    public WorkCalendar with(int year, Year exceptions) {
        Map<Integer, Year> changed = new HashMap<>(years);
        changed.put(year, exceptions);
        return new WorkCalendar(changed);
    }
}
