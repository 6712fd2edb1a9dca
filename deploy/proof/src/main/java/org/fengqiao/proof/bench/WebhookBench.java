package org.fengqiao.proof.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.process.Readiness;
import org.fengqiao.deploy.rest.Call;
import org.fengqiao.deploy.rest.Rest;
import org.fengqiao.deploy.rest.Traffic;
import org.fengqiao.proof.Rig;
import org.fengqiao.proof.bench.Figure.Aim;

/** Whether one dead and one slow receiver take anything from the others. */
final class WebhookBench implements Bench {
    private static final int HEALTHY = 48;
    private static final int AT_ONCE = 4;
    private static final int WARMING = 3;

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public String what() {
        return "Webhooks delivered per second to " + HEALTHY + " healthy receivers (each answers after "
                + Receivers.LATENCY.toMillis()
                + " ms), with a dead one and a 5 s slow one among them, beside what their "
                + AT_ONCE + " places each allow.";
    }

    @Override
    public List<Figure> run(Rig rig, Effort effort) throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> limit = new ArrayList<>();
        double places = HEALTHY * AT_ONCE / (Receivers.LATENCY.toMillis() / 1000.0);
        try (var receivers = new Receivers();
                var database = rig.database("notification")) {
            var pattern = subscribe(rig, receivers);
            new Open(rig).registered();
            awaitDelivery(database, pattern);
            lanes(database, pattern, receivers);
            queue(database, pattern, (int)
                    (places * ((effort.pairs() + WARMING) * effort.slice().toSeconds() * 1.2 + 1) / HEALTHY));
            perSecond(receivers, effort.slice().multipliedBy(WARMING));
            for (int i = 0; i < effort.pairs(); i++) {
                ours.add(perSecond(receivers, effort.slice()));
                limit.add(places);
            }
            execute(database, "UPDATE subscription SET state = 'DISABLED'");
        }
        return List.of(Figure.pairs("deliveries per second to healthy receivers", ours, limit, Aim.atLeast(0.9)));
    }

    private static double perSecond(Receivers receivers, Duration slice) {
        long before = receivers.received();
        long begin = System.nanoTime();
        Readiness.pause(slice);
        return (receivers.received() - before) / ((System.nanoTime() - begin) / 1e9);
    }

    private static String subscribe(Rig rig, Receivers receivers) {
        var address = Rig.address(rig.network().ports().notification()).resolve("/api/v1/subscriptions");
        var body =
                Map.of("url", receivers.address("/healthy/0").toString(), "eventTypes", List.of("case.registered.v1"));
        var answer = new Rest(Traffic.IGNORED, Duration.ofSeconds(30))
                .send(Call.post("subscribe", address, body)
                        .as(rig.portal())
                        .once(UUID.randomUUID().toString()));
        if (!answer.ok()) {
            throw new Trouble("No subscription: " + answer.summary());
        }
        return answer.text("id");
    }

    private static void awaitDelivery(Connection database, String subscription) throws SQLException {
        try (var statement = database.createStatement()) {
            for (int i = 0; i < 300; i++) {
                try (var row = statement.executeQuery(
                        "SELECT 1 FROM delivery WHERE state = 'DELIVERED' AND lane = '" + subscription + "'")) {
                    if (row.next()) {
                        return;
                    }
                }
                Readiness.pause(Duration.ofMillis(100));
            }
        }
        throw new Trouble("The first webhook was not delivered.");
    }

    /** The other receivers, like the first but for their addresses. */
    private static void lanes(Connection database, String pattern, Receivers receivers) throws SQLException {
        execute(database, """
                INSERT INTO subscription SELECT md5('lane-' || n)::uuid, owner, kind,
                    CASE n WHEN 1 THEN '%s' WHEN 2 THEN '%s' ELSE '%s' || n END,
                    event_types, secret, state, created_by, created_at, changed_at
                FROM subscription, generate_series(1, %d) n WHERE id = '%s'""".formatted(
                        receivers.address("/dead"),
                        receivers.address("/slow"),
                        receivers.address("/healthy/"),
                        HEALTHY + 1,
                        pattern));
    }

    /** So many deliveries for each receiver, like the first one. */
    private static void queue(Connection database, String pattern, int each) throws SQLException {
        execute(database, """
                INSERT INTO delivery (id, kind, lane, recipient, subscription_id, event_id, event_type, case_no, payload,
                    state)
                SELECT md5(s.id::text || n)::uuid, d.kind, s.id::text, replace(d.recipient, '%1$s', s.id::text), s.id,
                    md5('event-' || n)::uuid, d.event_type, d.case_no, d.payload, 'PENDING'
                FROM subscription s, generate_series(1, %2$d) n,
                    (SELECT * FROM delivery WHERE lane = '%1$s' LIMIT 1) d""".formatted(pattern, each));
        execute(database, "ANALYZE");
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
