package org.fengqiao.proof.chaos.defect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.process.Readiness;
import org.fengqiao.proof.Rig;
import org.fengqiao.proof.chaos.Broker;
import org.fengqiao.proof.chaos.fault.Means;
import org.fengqiao.proof.chaos.load.Outsider;

/** What a network would do that keeps its promises only as long as nothing goes wrong. */
public final class Sabotage {
    private static final Duration A_MOMENT = Duration.ofSeconds(4);

    private final Rig rig;
    private final Broker broker;

    public Sabotage(Rig rig, Broker broker) {
        this.rig = rig;
        this.broker = broker;
    }

    /** Leaves a wrong behind while nothing goes on. */
    public void plant(Defect defect) {
        change(defect.database(), defect.statement());
    }

    /** Nothing is wrong, and nothing must be found. */
    public Means doingNothing() {
        return means(() -> {}, () -> {});
    }

    /** A service writes what none can read. */
    public Means writingNonsense() {
        var record = new ProducerRecord<>(Broker.topic("intake"), "nonsense".getBytes(UTF_8), "[]".getBytes(UTF_8));
        return means(() -> broker.send(List.of(record)), () -> {});
    }

    /** Those whose business a case is not get what a supervisor gets. */
    public Means lettingStrangersIn(Outsider outsider) {
        return means(
                () -> {
                    outsider.trusted(true);
                    Readiness.pause(A_MOMENT.multipliedBy(2));
                },
                () -> outsider.trusted(false));
    }

    /** Events are forgotten before the broker has them. */
    public Means forgettingEvents() {
        var network = rig.network();
        return means(
                () -> {
                    network.process("kafka").kill9();
                    Readiness.pause(A_MOMENT);
                    change("intake", "DELETE FROM outbox");
                },
                () -> network.part("kafka").start());
    }

    /** Records count as read before they had their effect. */
    public Means committingTooEarly() {
        var network = rig.network();
        return means(
                () -> {
                    network.process("routing").kill9();
                    Readiness.pause(A_MOMENT);
                    broker.move("routing", OffsetSpec.latest());
                },
                () -> network.part("routing").start());
    }

    /** Commits are confirmed before they are on disk, and then the power goes. */
    public Means confirmingTooEarly(Means powerCut) {
        return means(
                () -> {
                    server("ALTER ROLE fengqiao SET synchronous_commit = off");
                    server("ALTER SYSTEM SET wal_writer_delay = '10s'");
                    server("ALTER SYSTEM SET wal_writer_flush_after = '1GB'");
                    server("SELECT pg_reload_conf()");
                    server("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'fengqiao'");
                    Readiness.pause(A_MOMENT.multipliedBy(3));
                    powerCut.strike();
                },
                () -> {
                    powerCut.heal();
                    server("ALTER ROLE fengqiao RESET synchronous_commit");
                });
    }

    private void change(String database, String statements) {
        try (var connection = rig.database(database);
                var statement = connection.createStatement()) {
            for (var one : statements.split(";\n")) {
                if (statement.executeUpdate(one) == 0 && !one.startsWith("ALTER")) {
                    throw new Trouble("There was nothing to do wrong in " + database + ": " + one);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void server(String statement) {
        try (var connection = rig.server();
                var execution = connection.createStatement()) {
            execution.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Means means(Runnable strike, Runnable heal) {
        return new Means() {
            @Override
            public void strike() {
                strike.run();
            }

            @Override
            public void heal() {
                heal.run();
            }
        };
    }
}
