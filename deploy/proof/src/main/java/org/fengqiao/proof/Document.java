package org.fengqiao.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.deploy.Checkout;

/** A page that keeps the last results; each section is replaced by its next run, everything else stays. */
public final class Document {
    private final Path file;

    /** The page of that name among the project's documents. */
    public Document(String name) {
        this.file = Checkout.root().resolve("docs").resolve(name);
    }

    /** Puts a section in the place of its earlier one, or at the end. */
    public void put(String name, String section) throws IOException {
        var begin = "<!-- " + name + " -->";
        var text = begin + "\n\n" + section.strip() + "\n\n";
        var before = Files.readString(file);
        var earlier = Pattern.compile(Pattern.quote(begin) + ".*?(?=<!-- |\\z)", Pattern.DOTALL)
                .matcher(before);
        var after = earlier.find()
                ? earlier.replaceFirst(Matcher.quoteReplacement(text))
                : before.stripTrailing() + "\n\n" + text;
        Files.writeString(file, after.stripTrailing() + "\n");
    }
}
