package org.fengqiao.contracts;

/** Result with which a partner concludes a referral. */
public enum ReferralOutcome {
    SETTLED,
    NOT_SETTLED,
    /** The matter goes on in the partner's own procedure (立案、行政程序), so mediation ends here. */
    TAKEN_INTO_PROCEDURE
}
