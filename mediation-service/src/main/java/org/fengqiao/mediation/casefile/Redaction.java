package org.fengqiao.mediation.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.fengqiao.mediation.casefile.domain.CaseFile;
import org.fengqiao.platform.crypto.FreeText;
import org.fengqiao.platform.crypto.Mask;
import org.fengqiao.platform.crypto.SealedCase;
import org.fengqiao.platform.crypto.SealedCase.PartyKind;
import org.fengqiao.platform.crypto.SealedCase.SealedParty;
import org.fengqiao.platform.crypto.Vault;

/**
 * Makes reasons that people type fit to be stored and sent: the parties in them are masked for every reader, and the
 * whole is sealed, because whoever else is named cannot be known.
 */
@ApplicationScoped
public class Redaction {

    private static final Pattern NUMBERS = Pattern.compile("(?<!\\d)(\\d{17}[\\dXx]|1\\d{10})(?!\\d)");

    private final Vault vault;
    private final FreeText texts;

    Redaction(Vault vault, FreeText texts) {
        this.vault = vault;
        this.texts = texts;
    }

    /** The text without the names, numbers and addresses of the file's parties, sealed. */
    public String of(String text, CaseFile file) {
        return text == null ? null : texts.seal(masked(text, file));
    }

    private String masked(String text, CaseFile file) {
        SealedCase content = vault.open(file.sealed(), SealedCase.class);
        String masked = text;
        for (SealedParty party :
                content == null || content.parties() == null ? List.<SealedParty>of() : content.parties()) {
            masked = without(party, masked);
        }
        return NUMBERS.matcher(masked).replaceAll(Redaction::maskNumber);
    }

    private static String without(SealedParty party, String text) {
        String masked =
                party.kind() == PartyKind.ORGANISATION ? text : replace(text, party.name(), Mask.name(party.name()));
        masked = replace(masked, party.idNumber(), Mask.idNumber(party.idNumber()));
        masked = replace(masked, party.phone(), Mask.phone(party.phone()));
        return replace(masked, party.address(), Mask.address(party.address()));
    }

    private static String replace(String text, String secret, String mask) {
        return secret == null || secret.isBlank() ? text : text.replace(secret, mask);
    }

    private static String maskNumber(MatchResult number) {
        String digits = number.group();
        return digits.length() == 11 ? Mask.phone(digits) : Mask.idNumber(digits);
    }
}
