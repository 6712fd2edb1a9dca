package org.fengqiao.mediation.casefile.domain;

/** How just the applicant's claims are, each with its duty (三到位一处理); mechanism #63. */
public enum ClaimClass {
    REASONABLE,
    UNREASONABLE,
    HARDSHIP,
    UNLAWFUL
}
