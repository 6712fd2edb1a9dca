package org.fengqiao.proof.chaos.load;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.rest.Call;
import org.fengqiao.deploy.rest.Rest;
import org.fengqiao.deploy.rest.Traffic;
import org.fengqiao.proof.Rig;

/**
 * Follows what the probe registers until supervision shows that a mediation service took it over: by then intake, routing,
 * mediation, supervision and the broker have all done their part, so that its rate is the network's.
 */
final class Arrivals implements AutoCloseable {
    private static final Duration PACE = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Rig rig;
    private final Meter meter;
    private final URI cases;
    private final Rest rest = new Rest(Traffic.IGNORED, Duration.ofSeconds(3));
    private final ExecutorService followers = Executors.newVirtualThreadPerTaskExecutor();

    Arrivals(Rig rig, Meter meter) {
        this.rig = rig;
        this.meter = meter;
        this.cases = Rig.address(rig.network().ports().supervision()).resolve("/api/v1/cases/");
    }

    void follow(String caseNo, long sent) {
        followers.execute(() -> {
            try {
                long end = System.nanoTime() + LONGEST.toNanos();
                while (!arrived(caseNo, sent) && System.nanoTime() < end) {
                    Thread.sleep(PACE);
                }
            } catch (InterruptedException e) {
                // the campaign is over
            }
        });
    }

    private boolean arrived(String caseNo, long sent) {
        try {
            var answer =
                    rest.send(Call.get("follow case", cases.resolve(caseNo)).as(rig.supervisor()));
            boolean there = answer.ok()
                    && answer.body().path("timeline").findValuesAsText("type").contains("case.taken-over.v1");
            if (there) {
                meter.arrived(sent);
            }
            return there;
        } catch (Trouble e) {
            return false;
        }
    }

    @Override
    public void close() {
        followers.shutdownNow();
    }
}
