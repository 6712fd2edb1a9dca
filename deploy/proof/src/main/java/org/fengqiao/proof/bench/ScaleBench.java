package org.fengqiao.proof.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.fengqiao.contracts.Channel;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.county.County;
import org.fengqiao.deploy.county.CountyLoader;
import org.fengqiao.deploy.county.Village;
import org.fengqiao.deploy.process.Part;
import org.fengqiao.deploy.process.Readiness;
import org.fengqiao.proof.Rig;
import org.fengqiao.proof.bench.Figure.Aim;

/** Whether the same artifacts run a province: its whole division tree in every service, and many instances side by side. */
final class ScaleBench implements Bench {
    private static final int CONNECTIONS = 16;
    private static final int INSTANCES = 10;
    private static final int EVERY_SO_MANYTH_VILLAGE = 7;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "scale";
    }

    @Override
    public String what() {
        return "Registrations accepted per second (wrk, " + CONNECTIONS
                + " connections) while every service holds the tree"
                + " of a made-up province (" + Province.COUNTIES + " counties, " + Province.TOWNSHIPS + " townships, "
                + Province.VILLAGES
                + " villages, each with its units) and they come from all over it, beside one county"
                + " alone; cases that were not dispatched to the committee of their village; consumers of " + INSTANCES
                + " instances of supervision that shared the work, and events that they did not hear.";
    }

    @Override
    public List<Figure> run(Rig rig, Effort effort) throws Exception {
        effort.settle(() -> new Wrk(rig, "intake.lua")
                .run(CONNECTIONS, rig.portal(), effort.slice())
                .perSecond());
        var county = registered(rig, effort, new Wrk(rig, "intake.lua"));
        var file = Province.list(rig.network().state().home().resolve("province.csv"));
        double seconds = load(rig, file);
        var villages = County.in(file).places().stream().map(Village::code).toList();
        var everywhere = new Wrk(
                rig,
                "intake.lua",
                Channel.ONLINE,
                IntStream.range(0, villages.size())
                        .filter(i -> i % EVERY_SO_MANYTH_VILLAGE == 0)
                        .mapToObj(villages::get)
                        .toList());
        var province = registered(rig, effort, everywhere);
        var figures = new ArrayList<>(List.of(
                Figure.pairs("registrations per second, province beside county", province, county, Aim.atLeast(0.9)),
                Figure.alone("seconds until every service has the tree", List.of(seconds), null),
                Figure.alone("cases that went elsewhere", List.of(elsewhere(rig)), Aim.atMost(0))));
        figures.addAll(sideBySide(rig, everywhere, effort));
        return figures;
    }

    private static List<Double> registered(Rig rig, Effort effort, Wrk wrk) throws SQLException {
        List<Double> perSecond = new ArrayList<>();
        for (int i = 0; i < effort.pairs(); i++) {
            perSecond.add(wrk.run(CONNECTIONS, rig.portal(), effort.slice()).perSecond());
            new Quiet(rig).await();
        }
        return perSecond;
    }

    private static double load(Rig rig, Path file) {
        var province = County.in(file);
        long all = Province.VILLAGES;
        long begin = System.nanoTime();
        new CountyLoader(rig.network()).loadReference(province);
        rig.signInAnew();
        for (var database : Rig.DATABASES) {
            await(() -> rig.number(database, "SELECT count(*) FROM unit WHERE code LIKE '99%-VC'") == all);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Cases that were not dispatched, or not to the committee of the village from which they came. */
    private static double elsewhere(Rig rig) {
        return rig.number("routing", """
                SELECT count(*) FROM case_route r LEFT JOIN journal j ON j.aggregateid = r.case_no AND j.type = 'case.dispatched.v1'
                WHERE j.payload::jsonb ->> 'unit' IS DISTINCT FROM r.division || '-VC'""");
    }

    private static List<Figure> sideBySide(Rig rig, Wrk wrk, Effort effort) throws SQLException {
        var services = rig.network().services();
        List<Part> more = IntStream.rangeClosed(2, INSTANCES)
                .mapToObj(number -> services.another("supervision", number))
                .toList();
        try {
            more.forEach(Part::start);
            await(() -> sharing(rig) >= INSTANCES);
            wrk.run(CONNECTIONS, rig.portal(), effort.slice());
            double sharing = sharing(rig);
            new Quiet(rig).await();
            return List.of(
                    Figure.alone(
                            "instances of supervision that shared the work", List.of(sharing), Aim.atLeast(INSTANCES)),
                    Figure.alone(
                            "events that they did not hear once",
                            List.of((double) new Quiet(rig).unknown()),
                            Aim.atMost(0)));
        } finally {
            more.forEach(part -> part.process().kill9());
        }
    }

    /** Members of supervision's group that have partitions to read. */
    private static long sharing(Rig rig) {
        var group = "supervision.events";
        var broker = "127.0.0.1:" + rig.network().ports().kafka();
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            return admin.describeConsumerGroups(List.of(group)).describedGroups().get(group).get().members().stream()
                    .filter(member -> !member.assignment().topicPartitions().isEmpty())
                    .count();
        } catch (ExecutionException e) {
            throw new Trouble("No group " + group + ": " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }

    private static void await(BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new Trouble("Not done after " + PATIENCE.toMinutes() + " minutes.");
            }
            Readiness.pause(Duration.ofMillis(200));
        }
    }
}
