package org.fengqiao.proof.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.process.Readiness;
import org.fengqiao.deploy.rest.Call;
import org.fengqiao.deploy.rest.Rest;
import org.fengqiao.deploy.rest.Traffic;
import org.fengqiao.proof.Rig;

/** Real cases that wait to be signed in, as patterns for many more. */
final class Open {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Rig rig;
    private final Rest rest = new Rest(Traffic.IGNORED, Duration.ofSeconds(60));

    Open(Rig rig) {
        this.rig = rig;
    }

    /** Registers a case and waits until supervision knows that it was dispatched; its number. */
    String registered() throws Exception {
        var body = Map.of(
                "channel", "ONLINE",
                "kind", "02",
                "division", rig.villages().getFirst().code(),
                "title", "院墙占道",
                "text", "邻居砌墙占了共用通道，车辆进不去，说了几次没有结果。",
                "parties",
                        List.of(
                                Map.of("role", "APPLICANT", "kind", "PERSON", "name", "王小梅", "phone", phone()),
                                Map.of("role", "RESPONDENT", "kind", "PERSON", "name", "李大山")));
        var address = Rig.address(rig.network().ports().intake()).resolve("/api/v1/registrations");
        var answer = rest.send(Call.post("register", address, body)
                .as(rig.portal())
                .once(UUID.randomUUID().toString()));
        if (!answer.ok()) {
            throw new Trouble("No case for the benchmark: " + answer.summary());
        }
        new Quiet(rig).await();
        awaitLimit(answer.text("caseNo"));
        return answer.text("caseNo");
    }

    /** What is quiet cannot be counted any more where clones of cases have been stored. */
    private void awaitLimit(String caseNo) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (rig.number(
                        "supervision",
                        "SELECT count(*) FROM clock WHERE kind = 'PICK_UP' AND case_no = '" + caseNo + "'")
                == 0) {
            if (System.nanoTime() > end) {
                throw new Trouble("Supervision does not know of " + caseNo + ".");
            }
            Readiness.pause(Duration.ofMillis(100));
        }
    }

    private static String phone() {
        return "15" + String.format(Locale.ROOT, "%09d", Math.floorMod(System.nanoTime(), 1_000_000_000L));
    }
}
