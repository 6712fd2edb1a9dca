package org.fengqiao.deploy.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.fengqiao.deploy.Trouble;

/** Waits until a started process serves, or says in one line why it does not. */
public final class Readiness {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private Readiness() {}

    /** Waits for the check while the process lives. */
    public static void await(ManagedProcess process, Duration patience, BooleanSupplier ready) {
        long began = System.nanoTime();
        while (!ready.getAsBoolean()) {
            if (!process.running()) {
                throw new Trouble(process.name() + " ended while starting: " + Logs.lastTelling(process.log())
                        + " (log: " + process.log() + ")");
            }
            if (System.nanoTime() - began > patience.toNanos()) {
                throw new Trouble(process.name() + " was not ready within " + patience.toSeconds() + " s: "
                        + Logs.lastTelling(process.log()) + " (log: " + process.log() + ")");
            }
            pause(Duration.ofMillis(50));
        }
    }

    /** Whether the address answers 200. */
    public static boolean answers(URI address) {
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }

    /** Whether something listens on the local port. */
    public static boolean listening(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Sleeps. */
    public static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }
}
