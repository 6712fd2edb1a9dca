package org.fengqiao.deploy.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.deploy.Ports;
import org.fengqiao.deploy.Secrets;
import org.fengqiao.deploy.StateFolder;
import org.fengqiao.deploy.process.Commands;
import org.fengqiao.deploy.process.ManagedProcess;
import org.fengqiao.deploy.process.Part;
import org.fengqiao.deploy.process.Readiness;

/** Keycloak with the realm of the network, configured for one machine and a quick start. */
final class Keycloak implements Part {
    private static final String COUNTY = "532601000000";
    private static final Map<String, String> BUILD = Map.of(
            "KC_DB", "postgres",
            "KC_HEALTH_ENABLED", "false",
            "KC_METRICS_ENABLED", "false",
            "KC_FEATURES_DISABLED", "ciba,device-flow,impersonation,kerberos,par");
    private final Programs programs;
    private final StateFolder state;
    private final Ports ports;
    private final Secrets secrets;
    private final ManagedProcess process;

    Keycloak(Programs programs, StateFolder state, Ports ports, Secrets secrets) {
        this.programs = programs;
        this.state = state;
        this.ports = ports;
        this.secrets = secrets;
        this.process = new ManagedProcess("keycloak", state.pid("keycloak"), state.log("keycloak"));
    }

    @Override
    public ManagedProcess process() {
        return process;
    }

    @Override
    public int port() {
        return ports.keycloak();
    }

    @Override
    public boolean ready() {
        return Readiness.answers(URI.create("http://127.0.0.1:" + ports.keycloak() + "/realms/fengqiao"));
    }

    /** Unpacks and builds the program, which needs no other server. */
    void prepare() {
        var home = programs.keycloak();
        var built = home.resolve("built-" + Integer.toHexString(new TreeMap<>(BUILD).hashCode()));
        if (!Files.exists(built)) {
            Commands.logged("Building Keycloak", java(home, "build"), BUILD, process.log());
            try {
                Files.createFile(built);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void start() {
        if (!process.running()) {
            prepare();
            placeRealm();
            var home = programs.keycloak();
            process.start(java(home, "start", "--optimized", "--import-realm"), environment(), home);
        }
        Readiness.await(process, Duration.ofMinutes(5), this::ready);
    }

    @Override
    public void stop() {
        process.stop("TERM", Duration.ofSeconds(30));
    }

    private Path home() {
        return StateFolder.created(state.data("keycloak"));
    }

    private void placeRealm() {
        try (InputStream realm = Keycloak.class.getResourceAsStream("/keycloak/fengqiao-realm.json")) {
            var library = home().resolve("lib");
            Files.deleteIfExists(library);
            Files.createSymbolicLink(library, programs.keycloak().resolve("lib"));
            var folder = StateFolder.created(home().resolve("data/import"));
            Files.copy(realm, folder.resolve("fengqiao-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> java(Path program, String... arguments) {
        var home = arguments[0].equals("build") ? program : home();
        var command = new ArrayList<String>(List.of(
                Java.program(),
                "-Xms64m",
                "-Xmx300m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Dquarkus.datasource.jdbc.validate-on-borrow=true",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                program.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(List.of(arguments));
        return command;
    }

    private Map<String, String> environment() {
        var address = "http://127.0.0.1:" + ports.keycloak();
        var environment = new HashMap<String, String>();
        environment.put("KC_DB_URL", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/keycloak");
        environment.put("KC_DB_USERNAME", "fengqiao");
        environment.put("KC_DB_PASSWORD", secrets.get("database-password"));
        environment.put("KC_DB_POOL_INITIAL_SIZE", "1");
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        environment.put("KC_CACHE", "local");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", String.valueOf(ports.keycloak()));
        environment.put("KC_HOSTNAME", address);
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak-admin-password"));
        environment.put("FENGQIAO_BOARD_SECRET", secrets.get("board-secret"));
        environment.put("FENGQIAO_PORTAL_SECRET", secrets.get("portal-secret"));
        environment.put("FENGQIAO_HOTLINE_SECRET", secrets.get("hotline-secret"));
        environment.put("FENGQIAO_ADMIN_SECRET", secrets.get("admin-secret"));
        environment.put("FENGQIAO_COUNTY_DIVISION", System.getenv().getOrDefault("FENGQIAO_COUNTY_DIVISION", COUNTY));
        return environment;
    }
}
