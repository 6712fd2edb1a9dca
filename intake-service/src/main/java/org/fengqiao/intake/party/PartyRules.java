package org.fengqiao.intake.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.platform.crypto.SealedCase.PartyKind;
import org.fengqiao.platform.crypto.SealedCase.PartyRole;
import org.fengqiao.platform.crypto.SealedCase.SealedParty;

/** What must hold among the parties of one approach before it may be registered. */
public final class PartyRules {

    /** At most this many speak for a group (信访工作条例 20). */
    public static final int MAX_REPRESENTATIVES = 5;

    /** A rule that the parties break. */
    public enum Rule {
        APPLICANT_MISSING,
        GROUP_TOO_SMALL,
        ID_NUMBER_IMPOSSIBLE,
        PERSONS_ONLY_FOR_GROUPS,
        REPRESENTATIVE_IS_GROUP,
        REPRESENTATIVE_IS_RESPONDENT,
        TOO_MANY_REPRESENTATIVES
    }

    /** Which rule is broken, and by which field of the request. */
    public record Breach(String field, Rule rule) {}

    private PartyRules() {}

    /** Everything that is wrong, so that the sender can mend it in one go. */
    public static List<Breach> check(List<SealedParty> parties, LocalDate today) {
        List<Breach> breaches = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            checkOne("parties[" + i + "]", parties.get(i), breaches);
            checkIdNumber("parties[" + i + "]", parties.get(i), today, breaches);
        }
        if (parties.stream().noneMatch(party -> party.role() == PartyRole.APPLICANT)) {
            breaches.add(new Breach("parties", Rule.APPLICANT_MISSING));
        }
        if (parties.stream().filter(SealedParty::representative).count() > MAX_REPRESENTATIVES) {
            breaches.add(new Breach("parties", Rule.TOO_MANY_REPRESENTATIVES));
        }
        return breaches;
    }

    private static void checkIdNumber(String field, SealedParty party, LocalDate today, List<Breach> breaches) {
        String number = party.kind() == PartyKind.PERSON ? party.idNumber() : null;
        if (IdNumber.isMeant(number) && !IdNumber.isPossible(number, today)) {
            breaches.add(new Breach(field + ".idNumber", Rule.ID_NUMBER_IMPOSSIBLE));
        }
    }

    private static void checkOne(String field, SealedParty party, List<Breach> breaches) {
        if (party.kind() == PartyKind.GROUP && party.persons() < Headcount.GROUP) {
            breaches.add(new Breach(field + ".persons", Rule.GROUP_TOO_SMALL));
        }
        if (party.kind() != PartyKind.GROUP && party.persons() != 1) {
            breaches.add(new Breach(field + ".persons", Rule.PERSONS_ONLY_FOR_GROUPS));
        }
        if (party.representative() && party.kind() == PartyKind.GROUP) {
            breaches.add(new Breach(field + ".representative", Rule.REPRESENTATIVE_IS_GROUP));
        }
        if (party.representative() && party.role() == PartyRole.RESPONDENT) {
            breaches.add(new Breach(field + ".representative", Rule.REPRESENTATIVE_IS_RESPONDENT));
        }
    }
}
