package org.fengqiao.intake.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fengqiao.platform.security.Scope;

/** A campaign or reception day during which approaches are taken in. */
@Entity
@Table(name = "activity")
class Activity {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ActivityType type;

    private String name;
    private String division;
    private String unit;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Activity() {}

    Activity(UUID id, ActivityRequest request, String unit, String createdBy, Instant createdAt) {
        this.id = id;
        this.type = request.type();
        this.name = request.name();
        this.division = request.division();
        this.unit = unit;
        this.startsOn = request.startsOn();
        this.endsOn = request.endsOn();
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    /** Whether an approach about this place may be counted to it on this day. */
    boolean takes(String place, LocalDate day) {
        return Scope.covers(division, place) && !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    UUID id() {
        return id;
    }

    ActivityType type() {
        return type;
    }

    String name() {
        return name;
    }

    String division() {
        return division;
    }

    String unit() {
        return unit;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }
}
