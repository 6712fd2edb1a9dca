package org.fengqiao.supervision.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The years whose holidays are known. */
@ApplicationScoped
class CalendarYearRepository implements PanacheRepositoryBase<CalendarYear, Integer> {}
