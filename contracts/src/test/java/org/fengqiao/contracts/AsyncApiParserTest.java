package org.fengqiao.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verdict of AsyncAPI's own parser, which exists for Node only. */
class AsyncApiParserTest {

    private static final Path NODE_MODULES = Path.of("target/node/node_modules").toAbsolutePath();
    private static final String HOW_TO_INSTALL = "skipped: needs Node, and the parser installed by"
            + " npm install --ignore-scripts --prefix contracts/target/node @asyncapi/parser@3.6.3";

    @BeforeEach
    void isInstalled() throws Exception {
        assumeThat(hasNode() && Files.exists(NODE_MODULES.resolve("@asyncapi/parser")))
                .as(HOW_TO_INSTALL)
                .isTrue();
    }

    @Test
    void shouldFindNoErrorInTheDocumentAndItsSchemas() throws Exception {
        Verdict verdict = Verdict.on(AsyncApiDocument.path());

        assertThat(verdict).isEqualTo(new Verdict(0, ""));
    }

    @Test
    void shouldFindTheErrorOfABrokenDocument(@TempDir Path folder) throws Exception {
        // Given
        Path broken = folder.resolve("broken.yaml");
        String document = Files.readString(AsyncApiDocument.path());
        Files.writeString(broken, document.replace("action: send", "action: shout"));

        // When
        Verdict verdict = Verdict.on(broken);

        // Then
        assertThat(verdict.exit()).isEqualTo(1);
        assertThat(verdict.output()).contains("action");
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private record Verdict(int exit, String output) {

        static Verdict on(Path document) throws IOException, InterruptedException {
            String script = ContractFiles.path("/asyncapi-parser.cjs").toString();
            ProcessBuilder node = new ProcessBuilder("node", script, document.toString()).redirectErrorStream(true);
            node.environment().put("NODE_PATH", NODE_MODULES.toString());
            Process process = node.start();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Verdict(process.waitFor(), output);
        }
    }
}
