package org.fengqiao.supervision.calendar;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.time.WorkCalendar;

/**
 * The calendar that limits are computed with. Whoever computes holds the edition shared until the transaction ends, so
 * that a year cannot be replaced in between.
 */
@ApplicationScoped
public class CountyCalendar {

    private static final String PUBLISHED = "国务院办公厅节假日安排";

    private record Edition(long number, WorkCalendar calendar) {}

    private final DataSource database;
    private final CalendarYearRepository years;
    private final WorkCalendar published;
    private final Clock clock;
    private volatile Edition known;

    CountyCalendar(DataSource database, CalendarYearRepository years, WorkCalendar published, Clock clock) {
        this.database = database;
        this.years = years;
        this.published = published;
        this.clock = clock;
    }

    /** Takes over published years that this installation does not have; corrected ones stay. */
    @Transactional
    void seed(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        long edition = lockAlone();
        Map<Integer, CalendarYear> present =
                years.listAll().stream().collect(Collectors.toMap(CalendarYear::year, y -> y));
        published.years().forEach((number, days) -> {
            if (!present.containsKey(number)) {
                CalendarYear year = new CalendarYear(number);
                year.replace(days, PUBLISHED, "system", clock.instant());
                years.persist(year);
            }
        });
        next(edition);
    }

    /** The calendar, fixed for the running transaction. */
    public WorkCalendar current() {
        long number = Sql.query(
                        database,
                        "SELECT edition FROM calendar_edition WHERE id = 1 FOR SHARE",
                        s -> {},
                        r -> r.getLong(1))
                .getFirst();
        Edition edition = known;
        if (edition == null || edition.number() != number) {
            edition = new Edition(number, read());
            known = edition;
        }
        return edition.calendar();
    }

    private WorkCalendar read() {
        return new WorkCalendar(
                years.listAll().stream().collect(Collectors.toMap(CalendarYear::year, CalendarYear::days)));
    }

    /** Keeps everyone from computing limits until the transaction ends; the edition so far. */
    long lockAlone() {
        return Sql.query(
                        database,
                        "SELECT edition FROM calendar_edition WHERE id = 1 FOR UPDATE",
                        s -> {},
                        r -> r.getLong(1))
                .getFirst();
    }

    void next(long edition) {
        Sql.update(database, "UPDATE calendar_edition SET edition = ? WHERE id = 1", s -> s.setLong(1, edition + 1));
    }
}
