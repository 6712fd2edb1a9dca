package org.fengqiao.supervision.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.platform.time.WorkCalendar;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Days off and worked weekends of one year, as published or as corrected by the county. */
@Entity
@Table(name = "calendar_year")
class CalendarYear {

    @Id
    private int year;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "off_days")
    private Set<LocalDate> offDays;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "work_days")
    private Set<LocalDate> workDays;

    private String source;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    protected CalendarYear() {}

    CalendarYear(int year) {
        this.year = year;
    }

    void replace(WorkCalendar.Year days, String from, String by, Instant at) {
        offDays = new TreeSet<>(days.off());
        workDays = new TreeSet<>(days.work());
        source = from;
        changedBy = by;
        changedAt = at;
    }

    WorkCalendar.Year days() {
        return new WorkCalendar.Year(offDays, workDays);
    }

    int year() {
        return year;
    }

    String source() {
        return source;
    }

    String changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }

    long version() {
        return version;
    }
}
