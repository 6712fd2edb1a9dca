package org.fengqiao.intake.note;

import java.util.List;
import org.fengqiao.intake.registration.CaseApproach;

/** When a case ends because its applicants take it back. */
final class WithdrawalRule {

    private WithdrawalRule() {}

    /**
     * A case ends when all approaches were taken back, or the one that opened it and whoever sent that one sent all
     * others for the same people. Someone who only joined ends nothing that others still want.
     */
    static boolean endsCase(List<CaseApproach> approaches) {
        List<CaseApproach> left =
                approaches.stream().filter(approach -> !approach.withdrawn()).toList();
        return left.isEmpty()
                || approaches.stream()
                        .filter(CaseApproach::first)
                        .anyMatch(first -> first.withdrawn() && left.stream().allMatch(other -> other.repeats(first)));
    }
}
