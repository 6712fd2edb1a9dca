package org.fengqiao.proof.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
        List<Double> ours = new ArrayList<>();
        List<Double> flowable = new ArrayList<>();
        List<Double> operaton = new ArrayList<>();
        try (var one = new PeerProcess(rig, "flowable");
                var other = new PeerProcess(rig, "operaton")) {
            long warmUp = effort.warmUp().toSeconds();
            one.lives(warmUp);
            other.lives(warmUp);
            quiet.await();
            perSecond(lives, quiet, effort.warmUp());
            for (int i = 0; i < effort.pairs(); i++) {
                ours.add(perSecond(lives, quiet, effort.slice()));
                flowable.add(one.lives(effort.slice().toSeconds()));
                operaton.add(other.lives(effort.slice().toSeconds()));
            }
        }
        return List.of(
                Figure.alone("lives per second", ours, Aim.atLeast(150)),
                Figure.pairs("beside Flowable", ours, flowable, Aim.atLeast(4)),
                Figure.pairs("beside Operaton", ours, operaton, Aim.atLeast(4)));
    }

    private static double perSecond(Lives lives, Quiet quiet, Duration slice) throws SQLException {
        var played = lives.closed(USERS, slice);
        return played.lives() / (played.seconds() + quiet.await().toMillis() / 1000.0);
    }
}
