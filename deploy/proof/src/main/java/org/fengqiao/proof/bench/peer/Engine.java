package org.fengqiao.proof.bench.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A process engine that people would build a mediation network on, embedded in the load program: no REST, no events. */
interface Engine {
    /** Accepts a dispute; its instance. */
    String accept(String caseNo, Map<String, Object> variables);

    /** Completes the instance's one waiting task. */
    void completeTask(String instance, Map<String, Object> variables);

    /** Timers that have not fired yet. */
    long timers();

    /** Begins to fire what is due. */
    void startTimers();

    /** The engine of that name on a database. */
    static Engine of(String name, String url, String user, String password) {
        return switch (name) {
            case "flowable" -> new FlowableEngine(url, user, password);
            case "operaton" -> new OperatonEngine(url, user, password);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** The process, which all engines understand but for the name of their own attributes. */
    static String process(String namespace) {
        try (var process = Engine.class.getResourceAsStream("/org/fengqiao/proof/bench/dispute.bpmn20.xml")) {
            return new String(process.readAllBytes(), StandardCharsets.UTF_8).replace("ENGINE", namespace);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
