package org.fengqiao.intake.note;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.fengqiao.contracts.Channel;
import org.fengqiao.intake.IntakeProblem;
import org.fengqiao.intake.casetrack.Handling;
import org.fengqiao.intake.registration.CaseApproach;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.Role;

/**
 * Who may take an approach back or rate a case for its applicant: whoever has its query code, the account that sent it,
 * and for what came on paper or in person the unit that took it in. A unit that handles the case does neither for
 * itself; where it also took the approach in, its director may record that the applicant withdraws.
 */
final class Standing {

    private static final Set<Channel> IN_PERSON = Set.of(Channel.WINDOW, Channel.VISIT, Channel.LETTER);
    private static final Set<Channel> BY_THE_UNIT = Set.of(Channel.GRID, Channel.PATROL);

    private final List<CaseApproach> approaches;
    private final Handling handling;

    Standing(List<CaseApproach> approaches, Handling handling) {
        this.approaches = approaches;
        this.handling = handling;
    }

    /**
     * The approach that the author may take back.
     *
     * @param named the one that is meant, for who may speak for several, or null
     */
    CaseApproach toWithdraw(NoteAuthor author, UUID named) {
        List<CaseApproach> own = approaches.stream()
                .filter(mayWithdraw(author))
                .filter(approach -> named == null || approach.id().equals(named))
                .toList();
        if (own.isEmpty()) {
            throw Problem.of(IntakeProblem.WITHDRAWAL_NOT_ALLOWED);
        }
        if (author instanceof NoteAuthor.Account(Actor actor) && isJudged(actor) && !actor.is(Role.DIRECTOR)) {
            throw Problem.of(IntakeProblem.WITHDRAWAL_NEEDS_DIRECTOR);
        }
        List<CaseApproach> open =
                own.stream().filter(approach -> !approach.withdrawn()).toList();
        if (open.isEmpty()) {
            throw Problem.of(IntakeProblem.ALREADY_WITHDRAWN);
        }
        if (open.size() > 1) {
            throw Problem.invalid("registrationId", "which-registration");
        }
        return open.getFirst();
    }

    /** Refuses a rating by anyone but the applicant who opened the case, or who may speak for that one. */
    void requireMayRate(NoteAuthor author) {
        boolean may = approaches.stream().filter(CaseApproach::first).anyMatch(mayWithdraw(author));
        if (!may || (author instanceof NoteAuthor.Account(Actor actor) && isJudged(actor))) {
            throw Problem.of(IntakeProblem.RATING_NOT_ALLOWED);
        }
    }

    private static Predicate<CaseApproach> mayWithdraw(NoteAuthor author) {
        return switch (author) {
            case NoteAuthor.Citizen citizen -> approach -> citizen.codeHash().equals(approach.codeHash());
            case NoteAuthor.Account(Actor actor) ->
                approach -> approach.sender().equals(actor.username()) || tookIn(actor, approach);
        };
    }

    private static boolean tookIn(Actor actor, CaseApproach approach) {
        if (!actor.belongsTo(approach.unit())) {
            return false;
        }
        return IN_PERSON.contains(approach.channel())
                ? actor.is(Role.CLERK, Role.GRID_WORKER, Role.DIRECTOR)
                : BY_THE_UNIT.contains(approach.channel()) && actor.is(Role.DIRECTOR);
    }

    // Before a unit has taken the case over, it may still be the author's own.
    private boolean isJudged(Actor actor) {
        return actor.unit() != null && (handling.lead() == null || handling.isHandledBy(actor.unit()));
    }
}
