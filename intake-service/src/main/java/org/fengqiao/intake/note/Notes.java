package org.fengqiao.intake.note;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fengqiao.contracts.IntakeEvent.CaseNoted;
import org.fengqiao.contracts.NoteKind;
import org.fengqiao.contracts.Topics;
import org.fengqiao.intake.IntakeProblem;
import org.fengqiao.intake.casetrack.Assignments;
import org.fengqiao.intake.casetrack.CaseTrack;
import org.fengqiao.intake.casetrack.CaseTracks;
import org.fengqiao.intake.casetrack.Step;
import org.fengqiao.intake.casetrack.Steps;
import org.fengqiao.intake.note.NoteRequest.Rating;
import org.fengqiao.intake.note.NoteRequest.Supplement;
import org.fengqiao.intake.note.NoteRequest.Urge;
import org.fengqiao.intake.note.NoteRequest.Withdrawal;
import org.fengqiao.intake.number.CaseNumber;
import org.fengqiao.intake.registration.CaseApproach;
import org.fengqiao.intake.registration.CaseApproaches;
import org.fengqiao.intake.registration.EvidenceRequest;
import org.fengqiao.platform.crypto.SealedNote;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.journal.Journal;
import org.fengqiao.platform.problem.Problem;

/** Takes supplements, reminders, withdrawals and ratings, and sends them after the case, wherever it is. */
@ApplicationScoped
public class Notes {

    private static final String ONE_OF_SEVERAL = "【撤回一条登记，其他登记仍在办理】";
    private static final Duration DAY = Duration.ofDays(1);
    private static final List<Step> COUNTED = List.of(Step.SUPPLEMENTED, Step.URGED);

    private final CaseTracks tracks;
    private final CaseApproaches approaches;
    private final Assignments assignments;
    private final Steps steps;
    private final Journal journal;
    private final Vault vault;
    private final Clock clock;
    private final int perDay;

    Notes(
            CaseTracks tracks,
            CaseApproaches approaches,
            Assignments assignments,
            Steps steps,
            Journal journal,
            Vault vault,
            Clock clock,
            @ConfigProperty(name = "fengqiao.notes.per-day", defaultValue = "20") int perDay) {
        this.tracks = tracks;
        this.approaches = approaches;
        this.assignments = assignments;
        this.steps = steps;
        this.journal = journal;
        this.vault = vault;
        this.clock = clock;
        this.perDay = perDay;
    }

    /** Adds a note, in the caller's transaction. */
    public NoteAnswer add(CaseNumber caseNo, NoteRequest note, NoteAuthor author) {
        CaseTrack track = tracks.lock(caseNo).orElseThrow(Problem::notFound);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Step step = step(caseNo, track, note, author, now);
        steps.add(caseNo, step, null, now);
        // Whoever handles the case must know that one of several applicants no longer wants it.
        NoteKind told = step == Step.APPROACH_WITHDRAWN ? NoteKind.SUPPLEMENT : note.noteKind();
        journal.append(
                new CaseNoted(caseNo.value(), told, score(note), author.name(), now, sealed(note, step), null),
                Topics.INTAKE);
        return new NoteAnswer(
                caseNo.value(),
                note.noteKind(),
                now,
                note instanceof Withdrawal ? step == Step.WITHDRAWAL_ASKED : null);
    }

    private Step step(CaseNumber caseNo, CaseTrack track, NoteRequest note, NoteAuthor author, Instant now) {
        return switch (note) {
            case Supplement ignored -> counted(caseNo, track, Step.SUPPLEMENTED, now);
            case Urge ignored -> counted(caseNo, track, Step.URGED, now);
            case Withdrawal withdrawal -> withdraw(caseNo, track, withdrawal, author, now);
            case Rating rating -> {
                standing(caseNo).requireMayRate(author);
                track.rate(rating.score());
                yield Step.RATED;
            }
        };
    }

    private Step withdraw(CaseNumber caseNo, CaseTrack track, Withdrawal wish, NoteAuthor author, Instant now) {
        CaseApproach approach = standing(caseNo).toWithdraw(author, wish.registrationId());
        track.requireRunning();
        approaches.withdraw(caseNo, approach, now);
        if (!WithdrawalRule.endsCase(approaches.of(caseNo))) {
            return Step.APPROACH_WITHDRAWN;
        }
        track.withdraw(now);
        return Step.WITHDRAWAL_ASKED;
    }

    private Standing standing(CaseNumber caseNo) {
        return new Standing(approaches.of(caseNo), assignments.of(caseNo));
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

    private String sealed(NoteRequest note, Step step) {
        if (note.written() == null && note.newEvidence().isEmpty()) {
            return null;
        }
        String mark = step == Step.APPROACH_WITHDRAWN ? ONE_OF_SEVERAL : "";
        return vault.seal(new SealedNote(
                note.written() == null ? null : mark + note.written(),
                note.newEvidence().stream().map(EvidenceRequest::sealed).toList()));
    }
}
