package org.fengqiao.platform.crypto;

import java.util.List;

/** What a registration says about people; it leaves intake only inside {@link Vault#seal}. */
public record SealedCase(String title, String text, String placeText, List<SealedParty> parties) {

    /** Whether a party asked for help or is the other side. */
    public enum PartyRole {
        APPLICANT,
        RESPONDENT
    }

    /** What a party is; a group has persons, a person is one. */
    public enum PartyKind {
        PERSON,
        ORGANISATION,
        GROUP
    }

    /** One party, numbered within the case, so that others can speak of it without a name. */
    public record SealedParty(
            int no,
            PartyRole role,
            PartyKind kind,
            String name,
            String idNumber,
            String phone,
            String address,
            int persons,
            boolean representative) {

        /** The same party with everything that identifies it masked. */
        public SealedParty masked() {
            return new SealedParty(
                    no,
                    role,
                    kind,
                    kind == PartyKind.ORGANISATION ? name : Mask.name(name),
                    Mask.idNumber(idNumber),
                    Mask.phone(phone),
                    Mask.address(address),
                    persons,
                    representative);
        }
    }
}
