package org.fengqiao.intake.party;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fengqiao.platform.crypto.SealedCase.PartyRole;
import org.fengqiao.platform.crypto.SealedCase.SealedParty;
import org.fengqiao.platform.crypto.Vault;

/**
 * Recognises an applicant who came before without keeping who it is: keyed digests of the identity number, and of name
 * and telephone together. A name alone is never taken for a person. Mechanism #39.
 */
@ApplicationScoped
public class Fingerprints {

    private final Vault vault;

    Fingerprints(Vault vault) {
        this.vault = vault;
    }

    /** The fingerprints of all applicants, in a fixed order so that writers cannot block each other crosswise. */
    public SortedSet<String> ofApplicants(List<SealedParty> parties) {
        SortedSet<String> fingerprints = new TreeSet<>();
        for (SealedParty party : parties) {
            if (party.role() == PartyRole.APPLICANT) {
                addTo(fingerprints, party);
            }
        }
        return fingerprints;
    }

    private void addTo(SortedSet<String> fingerprints, SealedParty party) {
        if (party.idNumber() != null && tellsApart(party.idNumber().replaceAll("[^0-9A-Za-z]", ""))) {
            fingerprints.add(vault.fingerprint("id:" + compact(party.idNumber())));
        }
        if (party.phone() != null && tellsApart(digits(party.phone()))) {
            fingerprints.add(vault.fingerprint("phone:" + compact(party.name()) + ":" + digits(party.phone())));
        }
    }

    /** What forms hold where nothing is known, such as dashes or zeros, is the same for everybody. */
    private static boolean tellsApart(String number) {
        return number.length() >= 5 && number.chars().distinct().count() > 1;
    }

    private static String compact(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private static String digits(String phone) {
        String digits = phone.replaceAll("\\D", "");
        return digits.length() == 13 && digits.startsWith("86") ? digits.substring(2) : digits;
    }
}
