package org.fengqiao.proof.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.deploy.Checkout;

/** The page that keeps the last results; each section is replaced by its next run, everything else stays. */
final class Document {
    private static final Path FILE = Path.of("docs/reliability.md");

    private Document() {}

    /** Puts a section in the place of its earlier one, or at the end. */
    static void put(String name, String section) throws IOException {
        var file = Checkout.root().resolve(FILE);
        var begin = "<!-- " + name + " -->";
        var text = begin + "\n\n" + section.strip() + "\n\n";
        var before = Files.exists(file) ? Files.readString(file) : "# Reliability\n";
        var earlier = Pattern.compile(Pattern.quote(begin) + ".*?(?=<!-- |\\z)", Pattern.DOTALL)
                .matcher(before);
        var after = earlier.find()
                ? earlier.replaceFirst(Matcher.quoteReplacement(text))
                : before.stripTrailing() + "\n\n" + text;
        Files.writeString(file, after.stripTrailing() + "\n");
    }
}
