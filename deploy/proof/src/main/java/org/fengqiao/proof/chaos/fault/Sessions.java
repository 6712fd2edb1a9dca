package org.fengqiao.proof.chaos.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.deploy.process.Readiness;
import org.fengqiao.proof.Rig;

/** What can be done to the sessions of a database server that itself goes on. */
abstract sealed class Sessions implements Means {
    final Rig rig;

    Sessions(Rig rig) {
        this.rig = rig;
    }

    /** Ends all sessions of the services and of Keycloak. */
    void terminate(Connection server) throws SQLException {
        try (var statement = server.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE usename = 'fengqiao' AND application_name <> 'proof'");
        }
    }

    /** All sessions are ended again and again. */
    static final class Terminated extends Sessions {
        private volatile boolean over;
        private Thread worker;

        Terminated(Rig rig) {
            super(rig);
        }

        @Override
        public void strike() {
            worker = Thread.ofPlatform().daemon().start(() -> {
                while (!over) {
                    try (var server = rig.server()) {
                        terminate(server);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                    Readiness.pause(Duration.ofMillis(300));
                }
            });
        }

        @Override
        public void heal() {
            over = true;
            joined(worker);
        }
    }

    /** All connections that ordinary users may have are taken, and those who had one lose it. */
    static final class Exhausted extends Sessions {
        private final List<Connection> taken = new ArrayList<>();
        private volatile boolean over;
        private Thread worker;

        Exhausted(Rig rig) {
            super(rig);
        }

        @Override
        public void strike() {
            try (var server = rig.server()) {
                terminate(server);
                takeAll();
                terminate(server);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            worker = Thread.ofPlatform().daemon().start(() -> {
                while (!over) {
                    takeAll();
                    Readiness.pause(Duration.ofMillis(100));
                }
            });
        }

        private void takeAll() {
            try {
                while (taken.size() < 400) {
                    taken.add(rig.database("intake"));
                }
            } catch (SQLException e) {
                // that was the last one
            }
        }

        @Override
        public void heal() {
            over = true;
            joined(worker);
            taken.forEach(Sessions::closed);
        }
    }

    /** A transaction that keeps every old row alive stays open in every database. */
    static final class Idle extends Sessions {
        private final List<Connection> open = new ArrayList<>();

        Idle(Rig rig) {
            super(rig);
        }

        @Override
        public void strike() {
            try {
                for (var name : Rig.DATABASES) {
                    var connection = rig.database(name);
                    open.add(connection);
                    connection.setAutoCommit(false);
                    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                    try (var statement = connection.createStatement()) {
                        statement.execute("SELECT pg_current_xact_id(), count(*) FROM journal_head");
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void heal() {
            open.forEach(Sessions::closed);
        }
    }

    private static void closed(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // it is gone either way
        }
    }

    private static void joined(Thread worker) {
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
