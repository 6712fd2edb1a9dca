package org.fengqiao.intake.acceptance;

import org.fengqiao.intake.acceptance.Acceptance.Accepted;
import org.fengqiao.intake.acceptance.Acceptance.NotAccepted;
import org.fengqiao.intake.kind.Kind;
import org.fengqiao.intake.kind.Route;

/**
 * Keeps matters out that already run elsewhere or belong elsewhere (诉访分离); everything else is taken. Signs of crime or
 * violence do not keep a matter out: they are passed on at once (人民调解法 25). Whoever sends in one that is kept out is
 * told to report them.
 */
public final class AcceptanceRules {

    private AcceptanceRules() {}

    /** A running procedure is looked at first: it is the more precise answer. */
    public static Acceptance assess(Kind kind, PendingElsewhere pending) {
        return switch (pending) {
            case LITIGATION -> pendingAt(Route.LITIGATION);
            case ARBITRATION -> pendingAt(Route.ARBITRATION);
            case RECONSIDERATION -> pendingAt(Route.RECONSIDERATION);
            case PETITION -> pendingAt(Route.PETITION);
            case NONE -> kind.mediable() ? new Accepted() : new NotAccepted(Refusal.BELONGS_ELSEWHERE, kind.route());
        };
    }

    private static Acceptance pendingAt(Route route) {
        return new NotAccepted(Refusal.PENDING_ELSEWHERE, route);
    }
}
