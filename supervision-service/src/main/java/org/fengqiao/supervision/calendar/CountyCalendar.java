package org.fengqiao.supervision.calendar;

import jakarta.enterprise.context.ApplicationScoped;
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

    private record Edition(long number, WorkCalendar calendar) {}

    private final DataSource database;
    private final CalendarYearRepository years;
    private volatile Edition known;

    CountyCalendar(DataSource database, CalendarYearRepository years) {
        this.database = database;
        this.years = years;
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
