package org.fengqiao.intake.guard;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fengqiao.intake.guard.GuessGuard.Counted;
import org.fengqiao.platform.crypto.Vault;

/** Lets a query code be tried against a case, but not often enough to guess one. */
@ApplicationScoped
public class Guesses {

    private static final Duration KNOWN_FOR = Duration.ofDays(30);
    private static final Duration WRITTEN_EVERY = Duration.ofDays(1);

    private record Counter(String subject, int limit) {}

    private final GuessLog log;
    private final GuessGuard guard;
    private final GuessLimits limits;
    private final Vault vault;
    private final Clock clock;

    Guesses(
            GuessLog log,
            Vault vault,
            Clock clock,
            @ConfigProperty(name = "fengqiao.tracking.wrong-codes-per-case-and-address", defaultValue = "5")
                    int perCaseAndAddress,
            @ConfigProperty(name = "fengqiao.tracking.wrong-codes-per-case-and-site", defaultValue = "25")
                    int perCaseAndSite,
            @ConfigProperty(name = "fengqiao.tracking.wrong-codes-per-address", defaultValue = "20") int perAddress,
            @ConfigProperty(name = "fengqiao.tracking.wrong-codes-per-case", defaultValue = "1000") int perCase,
            @ConfigProperty(name = "fengqiao.tracking.window", defaultValue = "PT15M") Duration window) {
        this.log = log;
        this.limits = new GuessLimits(perCaseAndAddress, perCaseAndSite, perAddress, perCase, window);
        this.guard = new GuessGuard(window);
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
        Counter ofCase = new Counter(vault.fingerprint("case:" + caseNo), limits.perCase());
        List<Counter> own = own(caseNo, address);
        log.queue(ofCase.subject());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String known = own.getFirst().subject();
        List<Counter> all = Stream.concat(own.stream(), Stream.of(ofCase)).toList();
        Optional<Duration> wait = toWait(all, now).filter(w -> toWait(own, now).isPresent() || !log.isKnown(known));
        if (wait.isPresent()) {
            return new Outcome.TooMany(wait.get());
        }
        if (fits.getAsBoolean()) {
            log.remember(known, now, now.minus(WRITTEN_EVERY));
            return new Outcome.Right();
        }
        log.add(all.stream().map(Counter::subject).toList(), now, now.minus(limits.window()));
        return new Outcome.Wrong();
    }

    private List<Counter> own(String caseNo, ClientAddress address) {
        return List.of(
                new Counter(
                        vault.fingerprint("case-address:" + caseNo + ":" + address.network()),
                        limits.perCaseAndAddress()),
                new Counter(vault.fingerprint("case-site:" + caseNo + ":" + address.site()), limits.perCaseAndSite()),
                new Counter(vault.fingerprint("address:" + address.network()), limits.perAddress()));
    }

    private Optional<Duration> toWait(List<Counter> counters, Instant now) {
        Map<String, Attempts> attempts =
                log.of(counters.stream().map(Counter::subject).toList());
        return guard.toWait(
                counters.stream()
                        .map(c -> new Counted(attempts.getOrDefault(c.subject(), Attempts.NONE), c.limit()))
                        .toList(),
                now);
    }

    @Scheduled(every = "15m", delayed = "5m")
    void dropOld() {
        Instant now = clock.instant();
        log.dropBefore(now.minus(limits.window()), now.minus(KNOWN_FOR));
    }
}
