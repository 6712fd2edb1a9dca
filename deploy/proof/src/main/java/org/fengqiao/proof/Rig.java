package org.fengqiao.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fengqiao.deploy.Network;
import org.fengqiao.deploy.Ports;
import org.fengqiao.deploy.StateFolder;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.county.CountyLoader;
import org.fengqiao.deploy.county.Village;
import org.fengqiao.deploy.process.Commands;
import org.fengqiao.deploy.process.ManagedProcess;
import org.fengqiao.deploy.process.Part;
import org.fengqiao.deploy.rest.Rest;
import org.fengqiao.deploy.rest.Token;
import org.fengqiao.deploy.rest.Tokens;
import org.fengqiao.deploy.rest.Traffic;
import org.fengqiao.deploy.servers.Servers;

/** A whole network of its own, on free ports and an empty folder, that a benchmark or a campaign may do anything to. */
public final class Rig implements AutoCloseable {
    /** The services' databases. */
    public static final List<String> DATABASES = Servers.databases();

    private final Network network;
    private Tokens tokens;
    private final List<Village> villages;
    private final List<Part> own;
    private final Thread ending = new Thread(this::end);

    private Rig(Network network, List<Part> own) {
        this.network = network;
        this.own = own;
        Runtime.getRuntime().addShutdownHook(ending);
        network.start(part -> System.out.println("  " + part.name() + " ready"));
        var loader = new CountyLoader(network);
        loader.load(loader.wanted(null), accounts -> {});
        this.villages = CountyLoader.loaded(network).places();
        signInAnew();
    }

    /** From now on people and systems are who they are now: a token tells what was true when it was given out. */
    public void signInAnew() {
        tokens = new Tokens(
                new Rest(Traffic.IGNORED, Duration.ofSeconds(60)),
                address(network.ports().keycloak()),
                "fengqiao");
    }

    /** Starts a network with the default county; what an earlier one of that name left is deleted. */
    public static Rig start(String name) {
        return start(name, home -> {}, ports -> ports);
    }

    /**
     * The same, with something between its parts.
     *
     * @param preparation done to the empty folder before anything is put there
     * @param seen the ports at which the services find the servers
     */
    public static Rig start(String name, Consumer<Path> preparation, UnaryOperator<Ports> seen) {
        var home = home(name);
        delete(home);
        preparation.accept(home);
        System.out.println("Starting a network of its own in " + home + " ...");
        var programs = Path.of(System.getProperty("fengqiao.programs")).toAbsolutePath();
        var ports = Ports.free();
        var network = Network.at(new StateFolder(home, programs), ports, seen.apply(ports));
        return new Rig(network, network.parts());
    }

    /** Services over the servers that a test run has started, which outlive them; databases and broker are emptied first. */
    public static Rig overServersOf(Map<String, String> testRun) {
        var state = new StateFolder(
                Path.of(testRun.get("FENGQIAO_TEST_HOME")), Path.of(testRun.get("FENGQIAO_TEST_PROGRAMS")));
        var network = Network.at(state, Ports.from(testRun));
        DATABASES.forEach(network.servers()::emptyDatabase);
        network.process("kafka").kill9();
        delete(state.data("kafka"));
        delete(state.clock());
        return new Rig(
                network,
                Stream.concat(Stream.of(network.smsGateway()), network.services().all().stream())
                        .toList());
    }

    /** Where the rig of that name keeps everything. */
    public static Path home(String name) {
        return Path.of(System.getProperty("fengqiao.home")).toAbsolutePath().resolve(name);
    }

    public Network network() {
        return network;
    }

    /** Villages with their unit codes, in the order of their division codes. */
    public List<Village> villages() {
        return villages;
    }

    /** The supervisor of the whole county. */
    public Token supervisor() {
        return person("supervisor", villages().getFirst().county() + "-CC");
    }

    /** A local account, such as {@code director} of a unit. */
    public Token person(String role, String unit) {
        return tokens.person(
                role + "." + unit.toLowerCase(Locale.ROOT), network.secrets().get("accounts-password"), "fengqiao-app");
    }

    /** The portal's own account. */
    public Token portal() {
        return tokens.system("portal-demo", network.secrets().get("portal-secret"));
    }

    /** The account of the 12345 hotline. */
    public Token hotline() {
        return tokens.system("hotline-12345", network.secrets().get("hotline-secret"));
    }

    /** The account of those who run the network. */
    public Token administrator() {
        return tokens.system("fengqiao-admin", network.secrets().get("admin-secret"));
    }

    /** A connection to one of the services' databases; the caller closes it. */
    public Connection database(String name) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + network.ports().postgres() + "/" + name + "?ApplicationName=proof",
                "fengqiao",
                network.secrets().get("database-password"));
    }

    /** The one number that a query gives. */
    public long number(String database, String query) {
        try (var connection = database(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new Trouble(database + ": " + e.getMessage(), e);
        }
    }

    /** A connection to the database server as its administrator; the caller closes it. */
    public Connection server() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + network.ports().postgres() + "/postgres?ApplicationName=proof",
                "postgres",
                network.secrets().get("database-password"));
    }

    /** Changes one of the database server's settings, with a restart. */
    public void set(String setting, String value) throws SQLException {
        try (var database = server();
                var statement = database.createStatement()) {
            statement.execute("ALTER SYSTEM SET " + setting + " = '" + value + "'");
        }
        var postgres = network.part("postgres");
        postgres.stop();
        postgres.start();
    }

    public static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(ending);
    }

    private void end() {
        own.reversed().forEach(part -> part.process().kill9());
        network.services().trainingProcesses().forEach(ManagedProcess::kill9);
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        Commands.run(List.of("chmod", "-R", "u+rwX", folder.toString()));
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
