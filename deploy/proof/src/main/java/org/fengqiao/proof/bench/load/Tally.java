package org.fengqiao.proof.bench.load;

import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CoreDsl;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What a simulation saw, in one line for the benchmark that started it. */
final class Tally {
    private final LongAdder early = new LongAdder();
    private final LongAdder lives = new LongAdder();
    private final long begin;
    private final AtomicLong last;
    private final Histogram requests = new ConcurrentHistogram(2);
    private final Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();

    /** Counts the lives that end after a while, when the load program itself has warmed up. */
    Tally(Duration warmUp) {
        this.begin = System.nanoTime() + warmUp.toNanos();
        this.last = new AtomicLong(begin);
    }

    /** The request with its time and its answer noted. */
    ChainBuilder timed(String name, HttpRequestActionBuilder request) {
        var time = name + " ms";
        var code = name + " status";
        return CoreDsl.exec(request.check(responseTimeInMillis().saveAs(time), status().saveAs(code)))
                .exec(session -> noted(session, time, code));
    }

    private Session noted(Session session, String time, String code) {
        if (session.contains(code)) {
            requests.recordValue(session.getInt(time));
            answers.computeIfAbsent(session.getInt(code), missing -> new LongAdder())
                    .increment();
        } else {
            answers.computeIfAbsent(0, missing -> new LongAdder()).increment();
        }
        return session.removeAll(time, code);
    }

    Session lived(Session session) {
        long now = System.nanoTime();
        if (now < begin) {
            early.increment();
        } else {
            lives.increment();
            last.set(now);
        }
        return session;
    }

    String line() {
        return "early %d lives %d seconds %.3f p50 %d p99 %d max %d answers %s"
                .formatted(
                        early.sum(),
                        lives.sum(),
                        (last.get() - begin) / 1e9,
                        requests.getValueAtPercentile(50),
                        requests.getValueAtPercentile(99),
                        requests.getMaxValue(),
                        answers);
    }
}
