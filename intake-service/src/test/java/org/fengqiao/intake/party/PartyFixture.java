package org.fengqiao.intake.party;

import org.fengqiao.platform.crypto.SealedCase.PartyKind;
import org.fengqiao.platform.crypto.SealedCase.PartyRole;
import org.fengqiao.platform.crypto.SealedCase.SealedParty;

/** Parties for tests. */
final class PartyFixture {

    private PartyFixture() {}

    static SealedParty applicant(String name, String idNumber, String phone) {
        return new SealedParty(1, PartyRole.APPLICANT, PartyKind.PERSON, name, idNumber, phone, null, 1, false);
    }

    static SealedParty applicant() {
        return applicant("李大山", null, null);
    }

    static SealedParty representative() {
        return new SealedParty(1, PartyRole.APPLICANT, PartyKind.PERSON, "王代表", null, null, null, 1, true);
    }

    static SealedParty respondent() {
        return new SealedParty(2, PartyRole.RESPONDENT, PartyKind.ORGANISATION, "某物业公司", null, null, null, 1, false);
    }

    static SealedParty group(int persons) {
        return new SealedParty(1, PartyRole.APPLICANT, PartyKind.GROUP, "某小区业主", null, null, null, persons, false);
    }
}
