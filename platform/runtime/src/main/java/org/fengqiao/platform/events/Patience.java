package org.fengqiao.platform.events;

import io.smallrye.faulttolerance.api.ExponentialBackoff;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.fengqiao.platform.Failures;
import org.fengqiao.platform.Scrubbed;
import org.jboss.logging.Logger;

/** Tries work again for as long as its failure is one that passes, and gives up soon when it is not. */
@ApplicationScoped
class Patience {

    private static final Logger LOGGER = Logger.getLogger(Patience.class);

    private final Attempts attempts;

    Patience(Attempts attempts) {
        this.attempts = attempts;
    }

    void insist(Runnable work) {
        try {
            attempts.whilePassing(work);
        } catch (PoisonRecord e) {
            throw e;
        } catch (RuntimeException e) {
            LOGGER.error("an event cannot be applied", Scrubbed.of(e));
            throw new Hopeless(e.getClass().getName());
        }
    }

    /** Repeats work that nothing can go on without. */
    void untilDone(Runnable work) {
        attempts.untilDone(work);
    }

    /** The work fails for a reason that does not pass. */
    static final class Hopeless extends RuntimeException {
        Hopeless(String reason) {
            super(reason);
        }
    }

    private static final class Passing extends RuntimeException {
        Passing(RuntimeException cause) {
            super(cause);
        }
    }

    /** The two kinds of retry, apart because each needs its own interceptor. */
    @ApplicationScoped
    static class Attempts {

        private final FewAttempts few;

        Attempts(FewAttempts few) {
            this.few = few;
        }

        @Retry(maxRetries = -1, maxDuration = 0, delay = 500, jitter = 100)
        void untilDone(Runnable work) {
            work.run();
        }

        @Retry(maxRetries = -1, maxDuration = 0, delay = 100, jitter = 50, retryOn = Passing.class)
        @ExponentialBackoff(maxDelay = 3, maxDelayUnit = ChronoUnit.SECONDS)
        void whilePassing(Runnable work) {
            try {
                few.threeTimes(work);
            } catch (RuntimeException e) {
                if (Failures.isPassing(e)) {
                    LOGGER.warnf("an event waits: %s", e.getClass().getName());
                    throw new Passing(e);
                }
                throw e;
            }
        }
    }

    /** A fault that is neither poison nor known to pass gets two more tries. */
    @ApplicationScoped
    static class FewAttempts {
        @Retry(maxRetries = 2, delay = 50, jitter = 20, abortOn = PoisonRecord.class)
        void threeTimes(Runnable work) {
            work.run();
        }
    }
}
