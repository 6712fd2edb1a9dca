package org.fengqiao.deploy.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.fengqiao.deploy.Checkout;
import org.fengqiao.deploy.servers.Java;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built service as it would start in production, where nobody sets a key for it. */
@DisplayName("没有数据密钥不启动")
class ProductionStartTest {

    private static final String DATABASE = System.getenv("FENGQIAO_TEST_DB_URL");
    private static final String KEY = "FENGQIAO_DATA_KEY";

    @TempDir
    Path folder;

    @Test
    void shouldNotStartWithoutADataKey() throws Exception {
        String log = refused(Map.of());

        assertThat(log).contains("fengqiao.data-key").doesNotContain("Listening on");
    }

    @Test
    void shouldNotStartWithADataKeyThatIsTooShort() throws Exception {
        String log = refused(Map.of(KEY, "c2hvcnQ="));

        assertThat(log).contains("fengqiao.data-key must be 32 bytes").doesNotContain("Listening on");
    }

    private String refused(Map<String, String> settings) throws IOException, InterruptedException {
        Path program = Checkout.root().resolve("intake-service/target/quarkus-app/quarkus-run.jar");
        assumeThat(program).as("packaged before by the same build").exists();
        assumeThat(DATABASE)
                .as("run with ./fengqiao test, which starts the servers")
                .isNotNull();
        Path log = folder.resolve("log");
        ProcessBuilder start = new ProcessBuilder(List.of(Java.program(), "-Xmx256m", "-jar", program.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        start.environment().remove(KEY);
        start.environment().putAll(common());
        start.environment().putAll(settings);
        Process process = start.start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS))
                    .as("ends by itself")
                    .isTrue();
            assertThat(process.exitValue()).isNotZero();
            return Files.readString(log);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Map<String, String> common() {
        Map<String, String> common = new HashMap<>();
        common.put("FENGQIAO_HTTP_PORT", "0");
        common.put("FENGQIAO_DB_URL", DATABASE + "intake");
        common.put("FENGQIAO_DB_USER", System.getenv("FENGQIAO_TEST_DB_USER"));
        common.put("FENGQIAO_DB_PASSWORD", System.getenv("FENGQIAO_TEST_DB_PASSWORD"));
        common.put("FENGQIAO_TOPIC_PREFIX", "productionstart");
        return common;
    }
}
