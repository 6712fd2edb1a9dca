package org.fengqiao.intake.registration;

import org.fengqiao.intake.acceptance.Refusal;
import org.fengqiao.intake.kind.Route;
import org.fengqiao.intake.number.CaseNumber;

/**
 * A decided approach, as it is written down.
 *
 * @param sealed what it says about people, encrypted; the same text goes out with the event
 * @param evidence evidence references, encrypted, or null
 * @param answer the answer, encrypted, kept for approaches that a source system may send again, else null
 */
record Registered(
        Approach approach,
        Decision decision,
        CaseNumber caseNo,
        CaseNumber relatesTo,
        Refusal refusal,
        Route route,
        String queryCodeHash,
        String sealed,
        String evidence,
        String answer) {}
