package org.fengqiao.supervision.statistics;

/** What is counted, each at the moment when it happens. */
public enum Metric {
    /** 受理 */
    REGISTERED,
    /** Persons of the registrations, counted apart from batches. */
    PERSONS,
    /** Batches (批次) of the registrations. */
    BATCHES,
    JOINED,
    NOT_ACCEPTED,
    /** Settled at the window (现场答复). */
    ON_SPOT,
    /** 交办: first dispatch of a case, on the day of that dispatch. */
    DISPATCHED,
    /** Of the cases first dispatched on a day, those that are closed (办结); a reopening takes it back. */
    CLOSED_OF_DISPATCHED,
    /** Every assignment, also to assisting units. */
    ASSIGNED,
    ESCALATED,
    RETURNED,
    REFERRED,
    REFERRAL_ACCEPTED,
    REFERRAL_DECLINED,
    REFERRAL_CONCLUDED,
    REFERRAL_RETURNED,
    /** 调处成功: closed with an agreement that stands. */
    SETTLED,
    UNSETTLED,
    WITHDRAWN,
    /** 反复: its earlier closing is taken back on the day on which it was counted. */
    REOPENED,
    /** 逾期: duties only; a window that lapses unused is nobody's delay. */
    BREACHED,
    DIRECTIVES,
    DIRECTIVES_ANSWERED,
    RATED,
    RATING_POINTS,
    /** Settled cases by time from registration to result, which gives the median. */
    SETTLED_AFTER
}
