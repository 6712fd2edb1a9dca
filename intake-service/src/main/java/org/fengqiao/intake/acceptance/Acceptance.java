package org.fengqiao.intake.acceptance;

import org.fengqiao.intake.kind.Route;

/** Answer to the question whether the network takes a matter. */
public sealed interface Acceptance {

    /** The network takes it. */
    record Accepted() implements Acceptance {}

    /** The network does not take it, says why, and tells the right route. */
    record NotAccepted(Refusal refusal, Route route) implements Acceptance {}
}
