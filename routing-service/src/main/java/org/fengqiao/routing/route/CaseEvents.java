package org.fengqiao.routing.route;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.fengqiao.contracts.CaseEvent;
import org.fengqiao.contracts.ClockKind;
import org.fengqiao.contracts.Consequence;
import org.fengqiao.contracts.Event;
import org.fengqiao.contracts.IntakeEvent.CaseNoted;
import org.fengqiao.contracts.IntakeEvent.CaseRegistered;
import org.fengqiao.contracts.IntakeEvent.RegistrationJoined;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.MediationEvent.AssistConcluded;
import org.fengqiao.contracts.ReferralAnswer;
import org.fengqiao.contracts.SupervisionEvent.ClockBreached;
import org.fengqiao.platform.crypto.FreeText;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.routing.placing.Units;
import org.fengqiao.routing.route.domain.CaseRoute;
import org.fengqiao.routing.route.domain.Referral;
import org.jboss.logging.Logger;

/** Applies what other services tell; what is about a case that routing does not know yet waits for it. */
@ApplicationScoped
class CaseEvents {

    private static final Logger LOGGER = Logger.getLogger(CaseEvents.class);

    private final Registrations registrations;
    private final Routes routes;
    private final ParkedEvents parked;
    private final Units units;
    private final Desks desks;
    private final FreeText texts;
    private final Vault vault;

    CaseEvents(
            Registrations registrations,
            Routes routes,
            ParkedEvents parked,
            Units units,
            Desks desks,
            FreeText texts,
            Vault vault) {
        this.registrations = registrations;
        this.routes = routes;
        this.parked = parked;
        this.units = units;
        this.desks = desks;
        this.texts = texts;
        this.vault = vault;
    }

    void apply(Event event) {
        switch (event) {
            case CaseRegistered e -> registered(e);
            case RegistrationJoined e when e.dangerous() -> with(e, route -> registrations.endangered(route, e));
            case CaseNoted e -> with(e, route -> routes.signal(route, Signals.of(e)));
            case AssistConcluded e ->
                with(e, route -> route.assistConcluded(e.hop(), desks.now().now()));
            case MediationEvent e ->
                Signals.of(e, texts).ifPresent(signal -> with(e, route -> routes.signal(route, signal)));
            case ClockBreached e when isMissedPickUp(e) -> with(e, route -> fallBack(route, e));
            case ClockBreached e -> Signals.of(e).ifPresent(signal -> with(e, route -> routes.signal(route, signal)));
            case ReferralAnswer e -> with(e, route -> answered(route, e));
            default -> {}
        }
    }

    /** Tries a case again that waited for a unit; whether it has one now. */
    boolean retry(String caseNo) {
        for (CaseEvent event : parked.take(caseNo)) {
            apply(event);
        }
        return routes.find(caseNo).isPresent();
    }

    private void registered(CaseRegistered e) {
        if (registrations.open(e)) {
            parked.take(e.caseNo()).forEach(this::apply);
        } else {
            LOGGER.error("no unit can take the case; it waits for one");
            parked.park(e);
        }
    }

    private void with(CaseEvent event, Consumer<CaseRoute> effect) {
        routes.find(event.caseNo()).ifPresentOrElse(effect, () -> parked.park(event));
    }

    private static boolean isMissedPickUp(ClockBreached e) {
        return e.clock() == ClockKind.PICK_UP && e.consequence() == Consequence.FALLBACK_OWNER;
    }

    private void fallBack(CaseRoute route, ClockBreached e) {
        units.known(e.unit())
                .flatMap(unit -> route.fallBack(e.hop(), unit, desks.now().now()))
                .ifPresent(event -> routes.announce(List.of(event)));
    }

    private void answered(CaseRoute route, ReferralAnswer e) {
        Optional<UUID> referral = route.referrals().stream()
                .filter(r ->
                        r.id().toString().equals(e.referralId()) && r.unit().equals(e.unit()))
                .map(Referral::id)
                .findFirst();
        boolean applied = referral.map(id -> routes.signal(route, Signals.of(e, id, texts, vault)))
                .orElse(false);
        if (!applied) {
            LOGGER.warnf("a partner's %s was passed over", e.answer());
        }
    }
}
