package org.fengqiao.deploy.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengqiao.deploy.StateFolder;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.process.Commands;
import org.fengqiao.deploy.process.ManagedProcess;
import org.fengqiao.deploy.process.Part;
import org.fengqiao.deploy.process.Readiness;

/** PostgreSQL with every durability setting on, from the binaries Maven fetched. */
final class Postgres implements Part {
    static final List<String> DATABASES = List.of(
            "intake",
            "routing",
            "mediation_village",
            "mediation_township",
            "mediation_county",
            "supervision",
            "notification");
    private static final String IDENTITIES = "keycloak";
    private static final String OWNER = "fengqiao";
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=200",
            "shared_buffers=128MB",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "jit=off",
            "max_wal_size=1GB",
            "checkpoint_timeout=15min",
            "random_page_cost=1.1",
            "timezone=UTC",
            "log_timezone=UTC");
    private final Programs programs;
    private final Path data;
    private final Path log;
    private final int port;
    private final String password;
    private final ManagedProcess process;

    Postgres(Programs programs, StateFolder state, int port, String password) {
        this.programs = programs;
        this.data = state.data("postgres");
        this.log = state.log("postgres");
        this.port = port;
        this.password = password;
        this.process = new ManagedProcess("postgres", state.pid("postgres"), log);
    }

    @Override
    public ManagedProcess process() {
        return process;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void start() {
        if (!process.running()) {
            var home = programs.postgres();
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                initialize(home);
            }
            StaleLock.remove(data.resolve("postmaster.pid"));
            process.start(Unprivileged.command(serverCommand(home)), Map.of(), home);
        }
        Readiness.await(process, Duration.ofSeconds(120), this::ready);
        createMissing();
    }

    @Override
    public void stop() {
        process.stop("INT", Duration.ofSeconds(30));
    }

    void empty(String database) {
        drop(database);
        execute("CREATE DATABASE " + database + " OWNER " + OWNER);
    }

    void drop(String database) {
        execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
    }

    private void execute(String statement) {
        try (var connection = connect();
                var execution = connection.createStatement()) {
            execution.execute(statement);
        } catch (SQLException e) {
            throw new Trouble("PostgreSQL refused: " + statement + ": " + e.getMessage(), e);
        }
    }

    private List<String> serverCommand(Path home) {
        var command = new ArrayList<String>(
                List.of(home.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", String.valueOf(port)));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    /** Made beside its place and moved there when it is whole, because half a cluster would look like one. */
    private void initialize(Path home) {
        StateFolder.created(data.getParent());
        if (Files.isDirectory(data)) {
            // A volume's folder cannot be replaced.
            create(home, data);
            return;
        }
        var fresh = data.resolveSibling(data.getFileName() + ".new");
        StateFolder.delete(fresh);
        create(home, fresh);
        try {
            Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void create(Path home, Path cluster) {
        try {
            var passwordFile = Files.createTempFile(data.getParent(), "postgres", ".password");
            Files.writeString(passwordFile, password);
            var command = List.of(
                    home.resolve("bin/initdb").toString(),
                    "--pgdata=" + cluster,
                    "--username=postgres",
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C");
            try {
                Commands.logged("Creating the database cluster", Unprivileged.command(command), Map.of(), log);
            } finally {
                Files.deleteIfExists(passwordFile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean ready() {
        try (var connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            if ("28P01".equals(e.getSQLState())) {
                throw new Trouble(
                        "PostgreSQL refuses the password in the state folder; another server may own port " + port
                                + ".",
                        e);
            }
            return false;
        }
    }

    private Connection connect() throws SQLException {
        DriverManager.setLoginTimeout(5);
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
    }

    private void createMissing() {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", OWNER)) {
                statement.execute("CREATE ROLE " + OWNER + " LOGIN CREATEDB PASSWORD '" + password + "'");
            }
            for (var database :
                    Stream.concat(DATABASES.stream(), Stream.of(IDENTITIES)).toList()) {
                if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
                    statement.execute("CREATE DATABASE " + database + " OWNER " + OWNER);
                }
            }
        } catch (SQLException e) {
            throw new Trouble("The databases could not be created: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
