package org.fengqiao.routing.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.fengqiao.contracts.NoteKind;
import org.fengqiao.platform.crypto.FreeText;
import org.fengqiao.platform.crypto.SealedCase;
import org.fengqiao.platform.crypto.SealedNote;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.security.AccessLog;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.Purpose;
import org.fengqiao.platform.security.Role;
import org.fengqiao.routing.route.domain.CaseNote;
import org.fengqiao.routing.route.domain.Referral;
import org.fengqiao.routing.route.domain.ReferralState;

/**
 * Opens what a partner needs to work on a referral, only while it is the partner's business, and what it reported:
 * masked by default, and recorded where a purpose is named.
 */
@ApplicationScoped
class Matters {

    private static final String FIELDS = "title,text,place,parties,supplements";

    private final Vault vault;
    private final FreeText texts;
    private final AccessLog log;

    Matters(Vault vault, FreeText texts, AccessLog log) {
        this.vault = vault;
        this.texts = texts;
        this.log = log;
    }

    /** A referral for its reader: with its reasons, for the partner the matter itself, for a purpose the result. */
    ReferralView view(Referral referral, Actor actor, Purpose purpose, Locale locale) {
        return ReferralView.of(referral, of(referral, actor, purpose), result(referral, purpose), texts::open, locale);
    }

    private MatterView of(Referral referral, Actor actor, Purpose purpose) {
        boolean open = referral.state() == ReferralState.OFFERED || referral.state() == ReferralState.ACCEPTED;
        boolean own = actor.is(Role.PARTNER) && actor.belongsTo(referral.unit());
        String sealed = open && own ? referral.route().sealed() : null;
        if (sealed == null) {
            return null;
        }
        if (purpose != null) {
            log.unmasked(referral.caseNo(), purpose.name(), FIELDS);
        }
        return MatterView.of(vault.open(sealed, SealedCase.class), supplements(referral), purpose == null);
    }

    private List<SealedNote> supplements(Referral referral) {
        return referral.route().notes().stream()
                .filter(note -> note.kind() == NoteKind.SUPPLEMENT)
                .map(CaseNote::sealed)
                .flatMap(text -> vault.openIfOurs(text, SealedNote.class).stream())
                .toList();
    }

    /** What the partner reported, which may name anyone. */
    private String result(Referral referral, Purpose purpose) {
        if (referral.result() == null || purpose == null) {
            return null;
        }
        log.unmasked(referral.caseNo(), purpose.name(), "result");
        return vault.openIfOurs(referral.result(), SealedNote.class)
                .map(SealedNote::text)
                .orElse(null);
    }

    String seal(String text) {
        return vault.seal(new SealedNote(text, List.of()));
    }
}
