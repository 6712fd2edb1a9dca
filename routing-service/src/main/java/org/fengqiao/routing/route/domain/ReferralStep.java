package org.fengqiao.routing.route.domain;

import java.time.Instant;
import java.util.function.UnaryOperator;

/** Receipt of one step of a referral, so that the sender sees what the partner did and when (#43); its reason is sealed. */
public record ReferralStep(Instant at, ReferralState state, String by, String reason) {

    /** The step as its readers see it. */
    public ReferralStep opened(UnaryOperator<String> open) {
        return new ReferralStep(at, state, by, open.apply(reason));
    }
}
