package org.fengqiao.mediation.casefile.domain;

import java.util.List;
import java.util.UUID;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.MediationEvent.ExtensionGranted;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.mediation.MediationProblem;
import org.fengqiao.mediation.casefile.domain.Request.State;
import org.fengqiao.mediation.casefile.domain.Request.Wish;
import org.fengqiao.platform.problem.CommonProblem;
import org.fengqiao.platform.problem.Problem;

/**
 * What a handler may ask for and only the director may grant: moves and the one extension. A director's own wish to move
 * a case is granted at once, because the next unit or the sender has its say anyway; a director's own extension is not:
 * whoever is above the unit grants it.
 */
public final class Requesting {

    private Requesting() {}

    /** Asks; a move that the director asks for is granted at once. */
    public static List<MediationEvent> ask(UUID id, Wish wish, CaseFile file, Act act) {
        file.require(wish.kind().command(), act);
        if (file.mediator() != null && !act.isClerk()) {
            act.requireHandler(file);
        }
        if (file.requests().pending().isPresent()) {
            throw Problem.of(MediationProblem.REQUEST_PENDING);
        }
        requireGrantable(wish, file, act);
        Request request = Request.pending(id, wish, act);
        if (act.isDirectorOf(file.unit()) && wish.kind() != RequestKind.EXTENSION) {
            return grant(request, null, file, file.requests().with(request), act);
        }
        file.advance(wish.kind().command(), act);
        file.put(file.requests().with(request));
        return List.of();
    }

    private static void requireGrantable(Wish wish, CaseFile file, Act act) {
        switch (wish.kind()) {
            case ESCALATION -> {}
            case REFERRAL -> requireGiven("channel", wish.channel());
            case RETURN -> requireReturnable(file, act);
            case EXTENSION -> requireExtendable(wish, file, act);
        }
    }

    private static void requireGiven(String field, Object value) {
        if (value == null) {
            throw Problem.invalid(field, "required");
        }
    }

    private static void requireReturnable(CaseFile file, Act act) {
        if (!file.returnable()) {
            throw Problem.of(MediationProblem.NOT_RETURNABLE);
        }
        if (!act.policy().mayReturn(file.assignment().dispatchedAt(), act.at())) {
            throw Problem.of(MediationProblem.RETURN_WINDOW_PASSED);
        }
    }

    private static void requireExtendable(Wish wish, CaseFile file, Act act) {
        requireGiven("days", wish.days());
        if (wish.days() > act.policy().maxExtensionDays()) {
            throw Problem.invalid("days", "extension-too-long");
        }
        if (file.extensionDays() != null) {
            throw Problem.of(MediationProblem.EXTENSION_USED);
        }
    }

    /** The director decides, on an extension also who is above the unit; nobody decides on his own request. */
    public static List<MediationEvent> decide(UUID id, boolean approve, String why, CaseFile file, Act act) {
        Request request = file.requests().find(id).orElseThrow(Problem::notFound);
        if (!request.awaitsDecision()) {
            throw Problem.of(MediationProblem.REQUEST_DECIDED).with("requestState", request.state());
        }
        if (request.by().equals(act.account())) {
            throw Problem.of(MediationProblem.OWN_REQUEST);
        }
        requireMayDecide(request, file, act);
        if (approve) {
            requireGrantable(wishOf(request), file, act);
            return grant(request, why, file, file.requests(), act);
        }
        file.advance(FileCommand.REJECT_REQUEST, act);
        file.put(file.requests().replaced(request.decided(State.REJECTED, act.account(), act.at(), why)));
        return List.of();
    }

    private static void requireMayDecide(Request request, CaseFile file, Act act) {
        boolean above = request.kind() == RequestKind.EXTENSION && act.isAbove(file);
        if (!above && !act.isDirectorOf(file.unit())) {
            throw Problem.of(CommonProblem.OUT_OF_SCOPE);
        }
    }

    private static Wish wishOf(Request r) {
        return new Wish(r.kind(), r.reason(), r.channel(), r.targetUnit(), r.days());
    }

    private static List<MediationEvent> grant(Request request, String why, CaseFile file, Requests all, Act act) {
        file.require(command(request), act);
        file.put(all.replaced(request.decided(State.APPROVED, act.account(), act.at(), why)));
        file.advance(command(request), act);
        return switch (request.kind()) {
            case ESCALATION -> release(MoveKind.ESCALATION, request, file, act);
            case RETURN -> release(MoveKind.RETURN, request, file, act);
            case REFERRAL -> release(MoveKind.REFERRAL, request, file, act);
            case EXTENSION -> extend(request, file, act);
        };
    }

    private static FileCommand command(Request request) {
        return request.kind() == RequestKind.EXTENSION ? FileCommand.GRANT_EXTENSION : FileCommand.RELEASE;
    }

    private static List<MediationEvent> release(MoveKind move, Request request, CaseFile file, Act act) {
        return List.of(Moving.released(
                move,
                request.channel(),
                request.targetUnit(),
                request.reason(),
                request.by(),
                act.account(),
                file,
                act));
    }

    private static List<MediationEvent> extend(Request request, CaseFile file, Act act) {
        file.extended(request.days());
        return List.of(new ExtensionGranted(
                file.caseNo(),
                file.hop(),
                act.tier(),
                file.unit(),
                request.days(),
                request.reason(),
                request.by(),
                act.account(),
                act.at()));
    }
}
