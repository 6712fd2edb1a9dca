package org.fengqiao.mediation.casefile.api;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts how often request threads wait for the database: the driver logs each message with which it does. */
final class RoundTrips extends Handler {

    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    private final AtomicInteger count = new AtomicInteger();

    /** Runs a request and counts. */
    static int of(Runnable request) {
        RoundTrips counter = new RoundTrips();
        counter.setLevel(Level.FINEST);
        Level before = DRIVER.getLevel();
        DRIVER.setUseParentHandlers(false);
        DRIVER.setLevel(Level.FINEST);
        DRIVER.addHandler(counter);
        try {
            request.run();
            return counter.count.get();
        } finally {
            DRIVER.removeHandler(counter);
            DRIVER.setLevel(before);
            DRIVER.setUseParentHandlers(true);
        }
    }

    @Override
    public void publish(LogRecord entry) {
        if (String.valueOf(entry.getMessage()).contains("FE=> Sync")
                && Thread.currentThread().getName().startsWith("executor-thread")) {
            count.incrementAndGet();
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
