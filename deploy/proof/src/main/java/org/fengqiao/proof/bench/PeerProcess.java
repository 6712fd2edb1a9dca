package org.fengqiao.proof.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.proof.Rig;

/** One engine in a process of its own, on a database of its own in the same server; warm over all measurements. */
final class PeerProcess implements AutoCloseable {
    private final String engine;
    private final Process process;
    private final BufferedReader answers;

    PeerProcess(Rig rig, String engine) throws SQLException, IOException {
        this.engine = engine;
        try (var database = rig.database("postgres");
                var statement = database.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS peer_" + engine);
            statement.execute("CREATE DATABASE peer_" + engine);
        }
        var builder = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                        "-Djava.util.logging.config.file=/dev/null",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.fengqiao.proof.bench.peer.EngineLoad",
                        engine,
                        "jdbc:postgresql://127.0.0.1:" + rig.network().ports().postgres() + "/peer_" + engine,
                        "fengqiao"))
                .redirectError(rig.network().state().log("peer-" + engine).toFile());
        builder.environment().put("PGPASSWORD", rig.network().secrets().get("database-password"));
        process = builder.start();
        answers = process.inputReader();
        answer("ready");
    }

    /** Whole lives per second. */
    double lives(long seconds) {
        return perSecond("lives " + seconds);
    }

    /** Missed limits per second that the engine notices. */
    double timers(int count) {
        return perSecond("timers " + count);
    }

    private double perSecond(String command) {
        try {
            process.outputWriter().write(command + "\n");
            process.outputWriter().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var answer = answer("done ");
        return Tool.figure(answer, "done ([0-9.]+)") / Tool.figure(answer, "seconds ([0-9.]+)");
    }

    private String answer(String beginning) {
        try {
            for (var line = answers.readLine(); line != null; line = answers.readLine()) {
                if (line.startsWith(beginning)) {
                    return line;
                }
            }
            throw new Trouble(engine + " ended.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
