package org.fengqiao.deploy.services;

import java.net.URI;
import java.util.List;
import org.fengqiao.deploy.process.Readiness;

/** Requests that lead a service through the code every start needs. */
final class TrainingRequests {
    private static final List<String> PATHS =
            List.of("q/health/ready", "q/health/live", "q/openapi", "q/metrics", "api/v1/cases", "");
    private static final int ROUNDS = 5;

    private TrainingRequests() {}

    static void send(URI root) {
        for (int i = 0; i < ROUNDS; i++) {
            PATHS.forEach(path -> Readiness.answers(root.resolve(path)));
        }
    }
}
