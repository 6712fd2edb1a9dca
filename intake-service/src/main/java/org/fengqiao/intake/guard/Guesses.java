package org.fengqiao.intake.guard;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fengqiao.platform.crypto.Vault;

/** Lets a query code be tried against a case, but not often enough to guess one. */
@ApplicationScoped
public class Guesses {

    private final GuessLog log;
    private final GuessGuard guard;
    private final GuessLimits limits;
    private final Vault vault;
    private final Clock clock;

    Guesses(
            GuessLog log,
            Vault vault,
            Clock clock,
            @ConfigProperty(name = "fengqiao.tracking.wrong-codes-per-case", defaultValue = "5") int perCase,
            @ConfigProperty(name = "fengqiao.tracking.wrong-codes-per-address", defaultValue = "20") int perAddress,
            @ConfigProperty(name = "fengqiao.tracking.window", defaultValue = "PT15M") Duration window) {
        this.log = log;
        this.limits = new GuessLimits(perCase, perAddress, window);
        this.guard = new GuessGuard(limits);
        this.vault = vault;
        this.clock = clock;
    }

    /** What came of a try. */
    public sealed interface Outcome {

        /** The code belongs to the case. */
        record Right() implements Outcome {}

        /** It does not, or there is no such case: nobody is told which. */
        record Wrong() implements Outcome {}

        /** The code was not looked at. */
        record TooMany(Duration retryAfter) implements Outcome {}
    }

    /**
     * Tries a code, in a transaction of its own, so that a wrong one counts whatever becomes of the request. Tries for
     * one case queue up, so that many at once are counted too.
     *
     * @param fits looks the code up; only called when a try may be made
     */
    public Outcome attempt(String caseNo, ClientAddress address, BooleanSupplier fits) {
        return QuarkusTransaction.requiringNew().call(() -> attemptOnce(caseNo, address, fits));
    }

    private Outcome attemptOnce(String caseNo, ClientAddress address, BooleanSupplier fits) {
        String caseSubject = vault.fingerprint("case:" + caseNo);
        String addressSubject = vault.fingerprint("address:" + address.network());
        log.queue(caseSubject);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<String, Attempts> attempts = log.of(caseSubject, addressSubject);
        Optional<Duration> wait = guard.toWait(
                attempts.getOrDefault(caseSubject, Attempts.NONE),
                attempts.getOrDefault(addressSubject, Attempts.NONE),
                now);
        if (wait.isPresent()) {
            return new Outcome.TooMany(wait.get());
        }
        if (fits.getAsBoolean()) {
            return new Outcome.Right();
        }
        log.add(caseSubject, addressSubject, now, now.minus(limits.window()));
        return new Outcome.Wrong();
    }

    @Scheduled(every = "15m", delayed = "5m")
    void dropOld() {
        log.dropBefore(clock.instant().minus(limits.window()));
    }
}
