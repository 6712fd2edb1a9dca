package org.fengqiao.routing.route.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.fengqiao.contracts.NoteKind;

/** A note that later holders must get too: supplements always, what came during a move, a withdrawal until closing. */
@Entity
@Table(name = "case_note")
public class CaseNote {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "caseNo")
    private CaseRoute route;

    @Enumerated(EnumType.STRING)
    private NoteKind kind;

    private String author;
    private Instant notedAt;
    private String sealed;
    private boolean due;

    protected CaseNote() {}

    CaseNote(UUID id, CaseRoute route, Signal.Noted note) {
        this.id = id;
        this.route = route;
        this.kind = note.kind();
        this.author = note.by();
        this.notedAt = note.notedAt();
        this.sealed = note.sealed();
        this.due = true;
    }

    public CaseRoute route() {
        return route;
    }

    public NoteKind kind() {
        return kind;
    }

    public String author() {
        return author;
    }

    public Instant notedAt() {
        return notedAt;
    }

    public String sealed() {
        return sealed;
    }

    /** Whether the next holder must get it. */
    boolean isDue() {
        return due;
    }

    /** A withdrawal, or an urging, has reached its end. */
    void done() {
        due = kind == NoteKind.SUPPLEMENT;
    }
}
