package org.fengqiao.routing.route.domain;

import java.time.Instant;
import java.util.List;
import org.fengqiao.contracts.NoteKind;
import org.fengqiao.contracts.RoutingEvent.NoteForwarded;

/** Takes what the applicant adds to whoever needs it, whatever way the case is on. */
final class NoteBook {

    private final CaseRoute route;
    private final Casework work;

    NoteBook(CaseRoute route, Casework work) {
        this.route = route;
        this.work = work;
    }

    /** Forwards a note; while a move is open it is kept for the next holder, and a withdrawal waits for the outcome. */
    void take(Signal.Noted note, Assignment to, boolean moving) {
        boolean kept = switch (note.kind()) {
            case SUPPLEMENT, WITHDRAWAL -> true;
            case URGE -> moving;
            case RATING -> false;
        };
        if (kept) {
            keep(note);
        }
        if (!moving || note.kind() != NoteKind.WITHDRAWAL) {
            forward(note, to);
        }
        warn(note);
    }

    void takeAfterClosing(Signal.Noted note, Assignment to) {
        // A reopening that is not known yet may have come before it.
        if (note.kind() == NoteKind.SUPPLEMENT || note.kind() == NoteKind.WITHDRAWAL) {
            keep(note);
        }
        forward(note, to);
        warn(note);
    }

    /** A further approach may tell of a danger: the police who assist read it, too (人民调解法 25). */
    private void warn(Signal.Noted note) {
        if (note.registrationId() != null) {
            route.hops().assisting().stream()
                    .filter(hop -> !route.policeRules(hop.unit()).isEmpty())
                    .forEach(hop -> forward(note, hop.assignment()));
        }
    }

    /** Gives an assisting unit what was added to the case before. */
    void forwardSupplements(Assignment to) {
        due().stream().filter(note -> note.kind() == NoteKind.SUPPLEMENT).forEach(note -> forward(note, to));
    }

    /** What the holder adds for the receiver. */
    void keepAddition(Signal.Released release) {
        if (release.sealed() != null) {
            keep(new Signal.Noted(
                    NoteKind.SUPPLEMENT, null, release.requestedBy(), work.now(), release.sealed(), null));
        }
    }

    /** What whoever ordered an assignment wrote to it. */
    void attach(String sealed, String by, Assignment to) {
        if (sealed != null) {
            forward(new Signal.Noted(NoteKind.SUPPLEMENT, null, by, work.now(), sealed, null), to);
        }
    }

    boolean hasWithdrawal() {
        return due().stream().anyMatch(note -> note.kind() == NoteKind.WITHDRAWAL);
    }

    void forwardWithdrawal(Assignment to) {
        due().stream().filter(note -> note.kind() == NoteKind.WITHDRAWAL).forEach(note -> forward(note, to));
    }

    /** Gives the next holder all that it missed. */
    void forwardAll(Assignment to) {
        due().forEach(note -> {
            forward(note, to);
            if (note.kind() == NoteKind.URGE) {
                note.done();
            }
        });
    }

    /** The case was closed: what came before that waits no more. */
    void settle(Instant at) {
        due().stream().filter(note -> !note.notedAt().isAfter(at)).forEach(CaseNote::done);
    }

    /** The case came back: a withdrawal from before that was of its earlier life, a later one is of this. */
    void resume(Instant at, Assignment to) {
        settle(at);
        forwardWithdrawal(to);
    }

    private List<CaseNote> due() {
        return route.keepsNotes()
                ? route.notes().stream().filter(CaseNote::isDue).toList()
                : List.of();
    }

    private void keep(Signal.Noted note) {
        route.keep(new CaseNote(work.newId(), route, note));
    }

    private void forward(CaseNote note, Assignment to) {
        forward(new Signal.Noted(note.kind(), null, note.author(), note.notedAt(), note.sealed(), null), to);
    }

    private void forward(Signal.Noted note, Assignment to) {
        work.tell(new NoteForwarded(
                route.caseNo(),
                to.hop(),
                to.tier(),
                note.kind(),
                note.rating(),
                note.by(),
                note.notedAt(),
                note.sealed(),
                note.registrationId()));
    }
}
