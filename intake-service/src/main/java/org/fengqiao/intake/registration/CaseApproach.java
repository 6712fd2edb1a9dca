package org.fengqiao.intake.registration;

import java.util.Set;
import java.util.UUID;
import org.fengqiao.contracts.Channel;

/**
 * One approach about a case, as far as it matters for who may take it back.
 *
 * @param first whether it opened the case
 * @param unit unit that first took it in
 * @param sender account that sent it
 * @param codeHash keyed hash of the query code that was issued for it
 * @param applicants fingerprints of its applicants
 * @param withdrawn whether it was taken back
 */
public record CaseApproach(
        UUID id,
        boolean first,
        Channel channel,
        String unit,
        String sender,
        String codeHash,
        Set<String> applicants,
        boolean withdrawn) {

    public CaseApproach {
        applicants = Set.copyOf(applicants);
    }

    /**
     * Whether the one who sent the other approach vouches that this one is by the same people. An equal identity alone
     * is no proof: anybody may write down somebody else's number.
     */
    public boolean repeats(CaseApproach other) {
        return sender.equals(other.sender) && !applicants.isEmpty() && other.applicants.containsAll(applicants);
    }
}
