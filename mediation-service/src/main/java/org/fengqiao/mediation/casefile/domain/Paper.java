package org.fengqiao.mediation.casefile.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/** One entry of a file's dossier (卷宗); it is never changed. */
@Entity
@Immutable
@Table(name = "paper")
public class Paper {

    @EmbeddedId
    private PaperKey key;

    @Enumerated(EnumType.STRING)
    private PaperKind kind;

    private String writtenBy;
    private Instant writtenAt;

    @Convert(converter = Columns.OfDetails.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private PaperDetails details;

    private String sealed;

    protected Paper() {}

    /** The next paper of a file; its text must be sealed already. */
    public Paper(CaseFile file, PaperKind kind, String by, Instant at, PaperDetails details, String sealed) {
        this.key = new PaperKey(file.caseNo(), file.hop(), file.nextPaper());
        this.kind = kind;
        this.writtenBy = by;
        this.writtenAt = at;
        this.details = details;
        this.sealed = sealed;
    }

    public int no() {
        return key.no();
    }

    public PaperKind kind() {
        return kind;
    }

    public String writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public PaperDetails details() {
        return details;
    }

    public String sealed() {
        return sealed;
    }
}
