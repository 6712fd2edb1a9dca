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
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What a simulation saw, in one line for the benchmark that started it. */
final class Tally {
    private final LongAdder lives = new LongAdder();
    private final LongAdder outside = new LongAdder();
    private final long begin;
    private final long end;
    private final Histogram requests = new ConcurrentHistogram(2);
    private final Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();

    /** Counts the lives that end within a slice, which begins when the load program itself has warmed up. */
    Tally(Duration warmUp, Duration slice) {
        this.begin = System.nanoTime() + warmUp.toNanos();
        this.end = begin + slice.toNanos();
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
        (now - begin >= 0 && now - end < 0 ? lives : outside).increment();
        return session;
    }

    String line() {
        return "outside %d lives %d seconds %.3f p50 %d p99 %d max %d answers %s"
                .formatted(
                        outside.sum(),
                        lives.sum(),
                        (end - begin) / 1e9,
                        requests.getValueAtPercentile(50),
                        requests.getValueAtPercentile(99),
                        requests.getMaxValue(),
                        answers);
    }
}
