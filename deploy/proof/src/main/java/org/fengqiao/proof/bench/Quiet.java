package org.fengqiao.proof.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.process.Readiness;
import org.fengqiao.proof.Rig;

/** Waits until everything that was done has had its effect: nothing to send, and supervision knows every event. */
final class Quiet {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> SOURCES =
            List.of("intake", "routing", "mediation_village", "mediation_township", "mediation_county");

    private final Rig rig;

    Quiet(Rig rig) {
        this.rig = rig;
    }

    /** How long it took. */
    Duration await() throws SQLException {
        long begin = System.nanoTime();
        while (unknown() > 0) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new Trouble("Events are still under way after " + PATIENCE.toMinutes() + " minutes.");
            }
            Readiness.pause(Duration.ofMillis(100));
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Events of cases that stand in a journal and not yet with supervision. */
    long unknown() throws SQLException {
        long written = 0;
        for (var source : SOURCES) {
            written += rig.number(source, "SELECT count(*) FROM journal WHERE aggregateid LIKE 'FQ%'");
        }
        return written - rig.number("supervision", "SELECT count(*) FROM case_event WHERE source <> '/supervision'");
    }
}
