package org.fengqiao.supervision.board;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Looks for what keeps people from using a page: contrast, names, order, structure (WCAG A and AA, by axe-core). */
final class Accessibility {

    private static final String RUN = """
            async () => {
                const found = await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']});
                return found.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(', '));
            }""";

    private Accessibility() {}

    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        page.evaluate(axe());
        return (List<String>) page.evaluate(RUN);
    }

    private static String axe() {
        try (InputStream script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
