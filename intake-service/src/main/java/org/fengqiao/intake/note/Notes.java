package org.fengqiao.intake.note;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fengqiao.contracts.IntakeEvent.CaseNoted;
import org.fengqiao.contracts.Topics;
import org.fengqiao.intake.IntakeProblem;
import org.fengqiao.intake.casetrack.CaseTrack;
import org.fengqiao.intake.casetrack.CaseTracks;
import org.fengqiao.intake.casetrack.Step;
import org.fengqiao.intake.casetrack.Steps;
import org.fengqiao.intake.note.NoteRequest.Rating;
import org.fengqiao.intake.note.NoteRequest.Supplement;
import org.fengqiao.intake.note.NoteRequest.Urge;
import org.fengqiao.intake.note.NoteRequest.Withdrawal;
import org.fengqiao.intake.number.CaseNumber;
import org.fengqiao.intake.registration.EvidenceRequest;
import org.fengqiao.platform.crypto.SealedNote;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.journal.Journal;
import org.fengqiao.platform.problem.Problem;

/** Takes supplements, reminders, withdrawals and ratings, and sends them after the case, wherever it is. */
@ApplicationScoped
public class Notes {

    private static final Duration DAY = Duration.ofDays(1);
    private static final List<Step> COUNTED = List.of(Step.SUPPLEMENTED, Step.URGED);

    private final CaseTracks tracks;
    private final Steps steps;
    private final Journal journal;
    private final Vault vault;
    private final Clock clock;
    private final int perDay;

    Notes(
            CaseTracks tracks,
            Steps steps,
            Journal journal,
            Vault vault,
            Clock clock,
            @ConfigProperty(name = "fengqiao.notes.per-day", defaultValue = "20") int perDay) {
        this.tracks = tracks;
        this.steps = steps;
        this.journal = journal;
        this.vault = vault;
        this.clock = clock;
        this.perDay = perDay;
    }

    /** Adds a note, in the caller's transaction. */
    public NoteAnswer add(CaseNumber caseNo, NoteRequest note, String by) {
        CaseTrack track = tracks.lock(caseNo).orElseThrow(Problem::notFound);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Step step = step(caseNo, track, note, now);
        steps.add(caseNo, step, null, now);
        journal.append(
                new CaseNoted(caseNo.value(), note.noteKind(), score(note), by, now, sealed(note)), Topics.INTAKE);
        return new NoteAnswer(caseNo.value(), note.noteKind(), now);
    }

    private Step step(CaseNumber caseNo, CaseTrack track, NoteRequest note, Instant now) {
        return switch (note) {
            case Supplement ignored -> counted(caseNo, track, Step.SUPPLEMENTED, now);
            case Urge ignored -> counted(caseNo, track, Step.URGED, now);
            case Withdrawal ignored -> {
                track.withdraw(now);
                yield Step.WITHDRAWAL_ASKED;
            }
            case Rating rating -> {
                track.rate(rating.score());
                yield Step.RATED;
            }
        };
    }

    private Step counted(CaseNumber caseNo, CaseTrack track, Step step, Instant now) {
        track.requireOpen();
        if (steps.countSince(caseNo, COUNTED, now.minus(DAY)) >= perDay) {
            throw Problem.of(IntakeProblem.TOO_MANY_NOTES).retryAfter(DAY);
        }
        return step;
    }

    private static Integer score(NoteRequest note) {
        return note instanceof Rating rating ? rating.score() : null;
    }

    private String sealed(NoteRequest note) {
        if (note.written() == null && note.newEvidence().isEmpty()) {
            return null;
        }
        return vault.seal(new SealedNote(
                note.written(),
                note.newEvidence().stream().map(EvidenceRequest::sealed).toList()));
    }
}
