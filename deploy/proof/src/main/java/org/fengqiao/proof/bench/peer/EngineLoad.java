package org.fengqiao.proof.bench.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The load program of one engine, in a process of its own: {@code lives SECONDS} lets disputes live, {@code timers COUNT}
 * lets limits be missed; each command is answered with what was done and how long it took.
 */
final class EngineLoad {
    private static final int THREADS = 16;

    private final Engine engine;
    private final AtomicLong number = new AtomicLong();

    private EngineLoad(Engine engine) {
        this.engine = engine;
    }

    public static void main(String[] arguments) throws IOException {
        var password = System.getenv("PGPASSWORD");
        var load = new EngineLoad(Engine.of(arguments[0], arguments[1], arguments[2], password));
        System.out.println("ready");
        var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = commands.readLine(); line != null; line = commands.readLine()) {
            var words = line.split(" ", 2);
            int amount = Integer.parseInt(words[1]);
            System.out.println(words[0].equals("lives") ? load.lives(amount) : load.timers(amount));
        }
        System.exit(0);
    }

    private String lives(int seconds) {
        long begin = System.nanoTime();
        long end = begin + Duration.ofSeconds(seconds).toNanos();
        var done = new AtomicLong();
        everywhere(() -> {
            while (System.nanoTime() < end) {
                var instance = accept("P3D");
                engine.completeTask(instance, Map.of("mediator", "mediator-1"));
                engine.completeTask(instance, Map.of("agreement", "双方当场和解"));
                engine.completeTask(instance, Map.of("verified", true));
                done.incrementAndGet();
            }
        });
        return answer(done.get(), begin);
    }

    /** Disputes whose limit has passed already when the engine begins to look. */
    private String timers(int count) {
        var left = new AtomicLong(count);
        everywhere(() -> {
            while (left.getAndDecrement() > 0) {
                engine.completeTask(accept("PT0S"), Map.of("mediator", "mediator-1"));
            }
        });
        long due = engine.timers();
        long begin = System.nanoTime();
        engine.startTimers();
        while (engine.timers() > 0) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return answer(due, begin);
    }

    private String accept(String limit) {
        long n = number.incrementAndGet();
        return engine.accept(
                "case-" + ProcessHandle.current().pid() + "-" + n,
                Map.of(
                        "channel", "ONLINE",
                        "kind", "02",
                        "division", "532601001001",
                        "title", "院墙占道",
                        "text", "邻居砌墙占了共用通道，车辆进不去，说了几次没有结果。",
                        "grade", "SIMPLE",
                        "limit", limit,
                        "mediator", "mediator-1"));
    }

    private static void everywhere(Runnable work) {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                threads.execute(work);
            }
        }
    }

    private static String answer(long done, long begin) {
        return "done " + done + " seconds " + (System.nanoTime() - begin) / 1e9;
    }
}
