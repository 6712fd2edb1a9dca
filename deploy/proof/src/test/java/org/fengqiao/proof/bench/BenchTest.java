package org.fengqiao.proof.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fengqiao.deploy.Checkout;
import org.fengqiao.proof.Rig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The short form of the benchmarks, so that they cannot rot; how fast it goes is not judged. */
class BenchTest {

    private static Rig rig;

    static Stream<Bench> benches() {
        return Stream.of(
                new IntakeBench(), new LifecycleBench(), new RelayBench(), new BulkBench(), new WebhookBench());
    }

    @BeforeAll
    static void start() {
        assumeThat(System.getenv("FENGQIAO_TEST_HOME"))
                .as("run with ./fengqiao test, which starts the servers")
                .isNotNull();
        assumeThat(Checkout.root().resolve("intake-service/target/quarkus-app/quarkus-run.jar"))
                .as("the services are built")
                .exists();
        assumeThat(List.of("wrk", "pgbench")).as("the load tools are installed").allMatch(BenchTest::installed);
        rig = Rig.overServersOf(System.getenv());
    }

    @AfterAll
    static void stop() {
        if (rig != null) {
            rig.close();
        }
    }

    @ParameterizedTest
    @MethodSource("benches")
    @DisplayName("benchmarks measure something")
    void shouldMeasure(Bench bench) throws Exception {
        assertThat(bench.run(rig, Effort.SHORT))
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.ours().median()).isNotNegative());
    }

    private static boolean installed(String tool) {
        return Arrays.stream(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
