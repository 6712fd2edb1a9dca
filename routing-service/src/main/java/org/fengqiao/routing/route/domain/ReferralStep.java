package org.fengqiao.routing.route.domain;

import java.time.Instant;

/** Receipt of one step of a referral, so that the sender sees what the partner did and when (#43). */
public record ReferralStep(Instant at, ReferralState state, String by, String reason) {}
