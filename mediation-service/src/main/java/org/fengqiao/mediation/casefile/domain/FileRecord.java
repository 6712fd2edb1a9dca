package org.fengqiao.mediation.casefile.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.Outcome;
import org.hibernate.annotations.ColumnTransformer;

/** The row of a case file and how it is read; only {@link CaseFile} writes it. */
@MappedSuperclass
abstract class FileRecord {

    @EmbeddedId
    FileKey key;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    AssignmentRole role;

    String unit;

    @Enumerated(EnumType.STRING)
    FileState state;

    @Enumerated(EnumType.STRING)
    FileState resumeState;

    @Enumerated(EnumType.STRING)
    MoveKind move;

    String mediator;
    Instant signedInAt;
    Instant closedAt;
    Instant overdueSince;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    boolean returnable;
    boolean withdrawn;
    Integer extensionDays;
    int papers;

    @Enumerated(EnumType.STRING)
    RequestKind pendingRequest;

    String sealed;

    @Embedded
    Assignment assignment;

    @Convert(converter = Columns.OfParties.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    Parties parties;

    @Convert(converter = Columns.OfProceedings.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    Proceedings proceedings;

    @Convert(converter = Columns.OfRequests.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    Requests requests;

    public String caseNo() {
        return key.caseNo();
    }

    public int hop() {
        return key.hop();
    }

    public long version() {
        return version;
    }

    public AssignmentRole role() {
        return role;
    }

    public String unit() {
        return unit;
    }

    /** Division of the unit, whose prefix decides who may see the file. */
    public String unitDivision() {
        return unit.substring(0, 12);
    }

    public FileState state() {
        return state;
    }

    public String mediator() {
        return mediator;
    }

    public Instant signedInAt() {
        return signedInAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    /** When a limit of the file was missed, as supervision told. */
    public Instant overdueSince() {
        return overdueSince;
    }

    public Outcome outcome() {
        return outcome;
    }

    public boolean returnable() {
        return returnable;
    }

    boolean withdrawn() {
        return withdrawn;
    }

    public Integer extensionDays() {
        return extensionDays;
    }

    public String sealed() {
        return sealed;
    }

    public Assignment assignment() {
        return assignment;
    }

    Parties parties() {
        return parties;
    }

    public Proceedings proceedings() {
        return proceedings;
    }

    public Requests requests() {
        return requests;
    }
}
