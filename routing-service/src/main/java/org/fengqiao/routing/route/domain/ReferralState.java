package org.fengqiao.routing.route.domain;

/** Where a referral to a partner stands. */
public enum ReferralState {
    OFFERED,
    ACCEPTED,
    DECLINED,
    CONCLUDED,
    RETURNED,
    /** The sender's side ended it: the applicant withdrew, the limit passed, or the case was lifted. */
    WITHDRAWN
}
