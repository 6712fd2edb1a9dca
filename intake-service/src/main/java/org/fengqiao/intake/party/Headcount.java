package org.fengqiao.intake.party;

import java.util.List;
import org.fengqiao.platform.crypto.SealedCase.PartyKind;
import org.fengqiao.platform.crypto.SealedCase.PartyRole;
import org.fengqiao.platform.crypto.SealedCase.SealedParty;

/**
 * How many people stand behind an approach, and in how many batches they came (批次、人次): two counters that are never
 * added. Mechanisms #32 and #90.
 *
 * @param persons people on the applicants' side; representatives of a counted group are among its persons
 */
public record Headcount(int persons, int batches) {

    /** Five or more: "以上" includes the number (民法典 1259). */
    public static final int GROUP = 5;

    /** Counts the applicants; every approach is one batch unless the sender says otherwise. */
    public static Headcount of(List<SealedParty> parties, Integer batches) {
        boolean counted = parties.stream().anyMatch(Headcount::isCountedGroup);
        int persons = parties.stream()
                .filter(party -> party.role() == PartyRole.APPLICANT)
                .filter(party -> !(counted && party.representative() && party.kind() == PartyKind.PERSON))
                .mapToInt(party -> party.kind() == PartyKind.GROUP ? party.persons() : 1)
                .sum();
        return new Headcount(persons, batches == null ? 1 : batches);
    }

    private static boolean isCountedGroup(SealedParty party) {
        return party.role() == PartyRole.APPLICANT && party.kind() == PartyKind.GROUP;
    }

    /** Whether this is a group approach, which is accompanied by an agent instead of everybody coming (带访、代访). */
    public boolean group() {
        return persons >= GROUP;
    }
}
