package org.fengqiao.deploy.process;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.fengqiao.deploy.Trouble;

/** Runs tasks side by side; all are waited for, then the first failure is thrown. */
public final class Parallel {
    private Parallel() {}

    /** Runs at most {@code width} tasks at a time. */
    public static void run(List<? extends Runnable> tasks, int width) {
        try (var executor = Executors.newFixedThreadPool(Math.max(1, width))) {
            var futures = tasks.stream().map(executor::submit).toList();
            for (var future : futures) {
                future.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }
}
