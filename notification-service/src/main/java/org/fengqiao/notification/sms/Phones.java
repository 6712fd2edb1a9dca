package org.fengqiao.notification.sms;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fengqiao.platform.crypto.SealedCase;
import org.fengqiao.platform.crypto.SealedCase.PartyRole;
import org.fengqiao.platform.crypto.SealedCase.SealedParty;

/** Whom a text message about a case goes to. */
final class Phones {

    // Of a group at most five represent it (信访工作条例 20); nobody else's telephone is needed here.
    private static final int MOST = 5;
    private static final Pattern NOISE = Pattern.compile("[\\s()（）-]");
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86)?(1[3-9]\\d{9})");

    private Phones() {}

    /** The applicants' mobile telephones, each once; representatives before the others. */
    static List<String> of(SealedCase content) {
        if (content == null || content.parties() == null) {
            return List.of();
        }
        return Stream.concat(
                        applicants(content).filter(SealedParty::representative),
                        applicants(content).filter(p -> !p.representative()))
                .flatMap(p -> mobile(p.phone()).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Stream<SealedParty> applicants(SealedCase content) {
        return content.parties().stream().filter(p -> p.role() == PartyRole.APPLICANT);
    }

    /** The number in the one form that equal numbers share; landlines take no messages. */
    static Optional<String> mobile(String phone) {
        if (phone == null) {
            return Optional.empty();
        }
        var match = MOBILE.matcher(NOISE.matcher(phone).replaceAll(""));
        return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }
}
