package org.fengqiao.proof.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.deploy.process.Readiness;
import org.fengqiao.proof.Rig;
import org.fengqiao.proof.bench.Figure.Aim;

/** How many disputes can live their whole life per second on this machine. */
final class LifecycleBench implements Bench {
    private static final int USERS = 48;

    @Override
    public String name() {
        return "lifecycle";
    }

    @Override
    public String what() {
        return "Whole lives per second over REST through all services (Gatling, " + USERS
                + " at once; register, dispatch,"
                + " sign-in, assignment, consents, session, agreement, verification, closing; counted until the last event"
                + " has had its effect everywhere) beside the same human steps on a process engine embedded in its load"
                + " program (16 threads; no REST, no tokens, no events, no statistics), on the same PostgreSQL.";
    }

    @Override
    public List<Figure> run(Rig rig, Effort effort) throws Exception {
        var lives = new Lives(rig);
        var quiet = new Quiet(rig);
        var cpu = new Cpu(rig);
        List<Double> ours = new ArrayList<>();
        List<Double> transactions = new ArrayList<>();
        List<Double> flowable = new ArrayList<>();
        List<Double> operaton = new ArrayList<>();
        try (var one = new PeerProcess(rig, "flowable");
                var other = new PeerProcess(rig, "operaton")) {
            effort.settle(() -> one.lives(effort.slice().toSeconds()));
            effort.settle(() -> other.lives(effort.slice().toSeconds()));
            effort.settle(() -> lives.closed(USERS, effort.slice()).perSecond());
            quiet.await();
            for (int i = 0; i < effort.pairs(); i++) {
                long before = transactions(rig);
                var usedBefore = cpu.used();
                var played = lives.closed(USERS, effort.slice());
                ours.add(played.lives() / (played.seconds() + quiet.await().toMillis() / 1000.0));
                cpu.note(usedBefore, played.all());
                transactions.add((transactions(rig) - before) / played.all());
                flowable.add(one.lives(effort.slice().toSeconds()));
                operaton.add(other.lives(effort.slice().toSeconds()));
            }
        }
        var figures = new ArrayList<>(List.of(
                Figure.alone("lives per second", ours, Aim.atLeast(150)),
                Figure.pairs("beside Flowable", ours, flowable, Aim.atLeast(4)),
                Figure.pairs("beside Operaton", ours, operaton, Aim.atLeast(4)),
                Figure.alone("transactions of the databases for one life", transactions, null)));
        figures.addAll(cpu.figures("for one life"));
        return figures;
    }

    /** What the services' databases have committed so far; they tell it a second late at most. */
    private static long transactions(Rig rig) throws SQLException {
        Readiness.pause(Duration.ofSeconds(1));
        try (var database = rig.database("postgres");
                var statement = database.prepareStatement(
                        "SELECT sum(xact_commit) FROM pg_stat_database WHERE datname = ANY (?)")) {
            statement.setArray(1, database.createArrayOf("text", Rig.DATABASES.toArray()));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
