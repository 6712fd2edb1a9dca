package org.fengqiao.routing.route;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fengqiao.contracts.Consequence;
import org.fengqiao.contracts.IntakeEvent.CaseNoted;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.MediationEvent.CaseClosed;
import org.fengqiao.contracts.MediationEvent.CaseReleased;
import org.fengqiao.contracts.MediationEvent.CaseReopened;
import org.fengqiao.contracts.MediationEvent.CaseTakenOver;
import org.fengqiao.contracts.MediationEvent.RecallRefused;
import org.fengqiao.contracts.ReferralAnswer;
import org.fengqiao.contracts.RoutingEvent;
import org.fengqiao.contracts.SupervisionEvent.ClockBreached;
import org.fengqiao.platform.crypto.FreeText;
import org.fengqiao.platform.crypto.SealedNote;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.events.PoisonRecord;
import org.fengqiao.routing.route.domain.Signal;

/** What other services' events mean to a route; most of them mean nothing to it. */
final class Signals {

    /** What the REST API takes, in ciphertext. */
    private static final int MOST_REASON = 12_000;

    private static final int MOST_RESULT = 200_000;

    /** Names of accounts, not of people. */
    private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,99}");

    private Signals() {}

    static Signal of(CaseNoted e) {
        return new Signal.Noted(e.note(), e.rating(), e.by(), e.notedAt(), e.sealed(), e.registrationId());
    }

    static Optional<Signal> of(MediationEvent event, FreeText texts) {
        return switch (event) {
            case CaseTakenOver e -> Optional.of(new Signal.TakenOver(e.hop()));
            case CaseReleased e ->
                Optional.of(new Signal.Released(
                        e.hop(),
                        e.move(),
                        e.channel(),
                        e.targetUnit(),
                        texts.sealed(e.reason()),
                        e.requestedBy(),
                        e.approvedBy(),
                        e.sealed(),
                        e.at()));
            case RecallRefused e -> Optional.of(new Signal.RecallRefused(e.hop()));
            case CaseClosed e -> Optional.of(new Signal.Closed(e.hop(), e.outcome(), e.at()));
            case CaseReopened e ->
                Optional.of(new Signal.Reopened(e.hop(), e.at(), RoutingEvent.SYSTEM.equals(e.by())));
            default -> Optional.empty();
        };
    }

    static Optional<Signal> of(ClockBreached e) {
        return switch (e.clock()) {
            case HANDLING ->
                e.consequence() == Consequence.ESCALATE
                        ? Optional.of(new Signal.HandlingOverdue(e.hop(), e.dueAt()))
                        : Optional.empty();
            case PARTNER_ANSWER -> Optional.of(new Signal.PartnerSilent(e.hop(), e.clockId()));
            case PICK_UP, RETURN_WINDOW, CONFIRMATION, REVISIT, DIRECTIVE_REPLY -> Optional.empty();
        };
    }

    static Signal of(ReferralAnswer e, UUID referral, FreeText texts, Vault vault) {
        return new Signal.PartnerAnswered(
                referral, e.answer(), e.outcome(), e.by(), texts.sealed(e.reason()), result(e.sealed(), vault));
    }

    /** A partner on Kafka is held to what the REST API asks of the others. */
    static void requireWhole(ReferralAnswer e) {
        if (isLongerThan(MOST_REASON, e.reason()) || isLongerThan(MOST_RESULT, e.sealed())) {
            throw new PoisonRecord("a text is too long");
        }
        boolean nobodys = e.by() == null || e.by().equals(RoutingEvent.SYSTEM);
        if (e.answer() == null || nobodys || !ACCOUNT.matcher(e.by()).matches()) {
            throw new PoisonRecord("no answer, or nobody's");
        }
        boolean missing = switch (e.answer()) {
            case CONCLUDE -> e.outcome() == null;
            case DECLINE, RETURN -> e.reason() == null || e.reason().isBlank();
            case ACCEPT -> false;
        };
        if (missing) {
            throw new PoisonRecord(e.answer() + " without its outcome or reason");
        }
    }

    private static boolean isLongerThan(int most, String text) {
        return text != null && text.length() > most;
    }

    /** A result that its sender forgot to seal is no different from one that was typed here. */
    private static String result(String received, Vault vault) {
        return received == null || Vault.mayBeSealed(received)
                ? received
                : vault.seal(new SealedNote(received, List.of()));
    }
}
