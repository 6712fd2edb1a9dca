package org.fengqiao.intake.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.fengqiao.contracts.Channel;
import org.fengqiao.intake.acceptance.Refusal;
import org.fengqiao.intake.kind.Route;

/** One approach as it was recorded; nothing of it ever changes, so it is only read. {@link RegistrationWriter} writes it. */
@Entity
@Table(name = "registration")
class Registration {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    @Column(name = "case_no")
    private String caseNo;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String kind;

    @Column(name = "kind_version")
    private String kindVersion;

    private String division;
    private String unit;
    private String sender;
    private int persons;
    private int batches;

    @Column(name = "amount_cents")
    private Long amountCents;

    @Column(name = "violence_risk")
    private boolean violenceRisk;

    @Column(name = "crime_signs")
    private boolean crimeSigns;

    private boolean confidential;

    @Column(name = "on_spot")
    private boolean onSpot;

    @Column(name = "source_system")
    private String sourceSystem;

    @Column(name = "source_id")
    private String sourceId;

    @Column(name = "relates_to")
    private String relatesTo;

    @Enumerated(EnumType.STRING)
    private Refusal refusal;

    @Enumerated(EnumType.STRING)
    private Route route;

    private UUID activity;
    private String service;
    private String desk;

    @Column(name = "query_code_hash")
    private String queryCodeHash;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "client_time")
    private Instant clientTime;

    private String sealed;
    private String evidence;

    protected Registration() {}

    UUID id() {
        return id;
    }

    Decision decision() {
        return decision;
    }

    String caseNo() {
        return caseNo;
    }

    Channel channel() {
        return channel;
    }

    String kind() {
        return kind;
    }

    String kindVersion() {
        return kindVersion;
    }

    String division() {
        return division;
    }

    String unit() {
        return unit;
    }

    String sender() {
        return sender;
    }

    int persons() {
        return persons;
    }

    int batches() {
        return batches;
    }

    Long amountCents() {
        return amountCents;
    }

    boolean violenceRisk() {
        return violenceRisk;
    }

    boolean crimeSigns() {
        return crimeSigns;
    }

    boolean confidential() {
        return confidential;
    }

    boolean onSpot() {
        return onSpot;
    }

    String sourceSystem() {
        return sourceSystem;
    }

    String sourceId() {
        return sourceId;
    }

    String relatesTo() {
        return relatesTo;
    }

    Refusal refusal() {
        return refusal;
    }

    Route route() {
        return route;
    }

    UUID activity() {
        return activity;
    }

    String service() {
        return service;
    }

    String desk() {
        return desk;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    Instant clientTime() {
        return clientTime;
    }

    String sealed() {
        return sealed;
    }

    String evidence() {
        return evidence;
    }
}
