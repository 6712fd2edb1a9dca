package org.fengqiao.intake.registration;

import org.fengqiao.intake.number.CaseNumber;

/** What claiming a matter for a new case found out. */
sealed interface Claim {

    /**
     * Nobody has the matter open; it is now this case's.
     *
     * @param relapseOf the applicant's last closed case of the same matter (反复), else null
     */
    record Fresh(CaseNumber relapseOf) implements Claim {}

    /** The same applicant has the same matter open; the approach joins that case. */
    record Running(CaseNumber caseNo) implements Claim {}
}
