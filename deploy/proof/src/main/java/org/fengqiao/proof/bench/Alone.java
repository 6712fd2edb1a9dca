package org.fengqiao.proof.bench;

import java.util.List;
import java.util.function.Consumer;
import org.fengqiao.deploy.process.Parallel;
import org.fengqiao.deploy.process.Part;
import org.fengqiao.proof.Rig;

/** Measures a service while the others, which would work on what it does and share the processors with it, are away. */
final class Alone {
    private Alone() {}

    /** Something to be done meanwhile. */
    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }

    /** Does it with no service but the intake. */
    static void intake(Rig rig, Step step) throws Exception {
        List<Part> others = rig.network().services().all().stream()
                .filter(service -> !service.name().equals("intake"))
                .toList();
        each(others, Part::stop);
        step.run();
        each(others, Part::start);
    }

    private static void each(List<Part> parts, Consumer<Part> what) {
        Parallel.run(
                parts.stream().<Runnable>map(part -> () -> what.accept(part)).toList(), parts.size());
    }
}
