package org.fengqiao.mediation.casefile.domain;

import org.fengqiao.contracts.PartnerChannel;

/** The partner unit that handles the case, or handled it last. */
public record Referral(String id, PartnerChannel channel, String unit) {}
