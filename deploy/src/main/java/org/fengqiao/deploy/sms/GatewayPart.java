package org.fengqiao.deploy.sms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fengqiao.deploy.StateFolder;
import org.fengqiao.deploy.process.ManagedProcess;
import org.fengqiao.deploy.process.Part;
import org.fengqiao.deploy.process.Readiness;
import org.fengqiao.deploy.servers.Java;

/** The SMS gateway as a process of a network. */
public final class GatewayPart implements Part {
    private final ManagedProcess process;
    private final Path file;
    private final int port;
    private final String token;

    public GatewayPart(StateFolder state, int port, String token) {
        this.process = new ManagedProcess("sms-gateway", state.pid("sms-gateway"), state.log("sms-gateway"));
        this.file = state.data("sms").resolve("messages.jsonl");
        this.port = port;
        this.token = token;
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
    public boolean ready() {
        return Readiness.answers(URI.create("http://127.0.0.1:" + port + "/messages"));
    }

    @Override
    public void start() {
        if (!process.running()) {
            process.start(
                    List.of(
                            Java.program(),
                            "-Xmx48m",
                            "-XX:+UseSerialGC",
                            "-XX:+UseCompactObjectHeaders",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            GatewayMain.class.getName(),
                            String.valueOf(port),
                            file.toString()),
                    Map.of("FENGQIAO_SMS_TOKEN", token),
                    Path.of("/"));
        }
        Readiness.await(process, Duration.ofSeconds(30), this::ready);
    }

    /** Has it answer 503 to every message from now on, or no longer. */
    public void takeNothing(boolean nothing) {
        var outage = SmsGateway.outage(file);
        try {
            if (nothing) {
                Files.writeString(outage, "");
            } else {
                Files.deleteIfExists(outage);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        process.stop("TERM", Duration.ofSeconds(5));
    }
}
