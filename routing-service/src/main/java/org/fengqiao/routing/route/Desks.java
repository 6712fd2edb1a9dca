package org.fengqiao.routing.route;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.fengqiao.platform.Ids;
import org.fengqiao.platform.time.CalendarMissing;
import org.fengqiao.platform.time.WorkCalendar;
import org.fengqiao.platform.time.Zones;
import org.fengqiao.routing.RoutingConfig;
import org.fengqiao.routing.placing.Units;
import org.fengqiao.routing.route.domain.Desk;

/** Sets up what a route needs to work on a signal. */
@ApplicationScoped
public class Desks {

    private final Units units;
    private final WorkCalendar calendar;
    private final Clock clock;
    private final RoutingConfig config;

    Desks(Units units, WorkCalendar calendar, Clock clock, RoutingConfig config) {
        this.units = units;
        this.calendar = calendar;
        this.clock = clock;
        this.config = config;
    }

    /** A desk at this moment. */
    public Desk now() {
        return new Desk(units, this::isReturnable, Ids::next, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private boolean isReturnable(Instant dispatchedAt, Instant now) {
        LocalDate dispatched = LocalDate.ofInstant(dispatchedAt, Zones.CHINA);
        try {
            LocalDate last = calendar.plusWorkingDays(dispatched, config.returnWindowDays());
            return !LocalDate.ofInstant(now, Zones.CHINA).isAfter(last);
        } catch (CalendarMissing e) {
            // Nobody loses a right because next year's holidays are not published yet; a person decides anyway.
            return true;
        }
    }
}
