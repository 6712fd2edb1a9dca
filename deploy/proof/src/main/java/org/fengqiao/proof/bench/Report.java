package org.fengqiao.proof.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fengqiao.proof.Machine;

/** Keeps the last figures of each benchmark in a document, with the machine and the commit they were measured on. */
final class Report {
    private static final String HEAD = """
            # Benchmarks

            Written by `./fengqiao bench [NAME ...]`; each section by its last run. A ratio comes from measurements taken in
            turn in one run: median, and the least and the most in brackets. Absolute figures say little about another
            machine.
            """;

    private final Path file;

    Report(Path file) {
        this.file = file;
    }

    /** Puts the section of one benchmark in the place of its earlier one. */
    void write(Bench bench, Effort effort, List<Figure> figures) throws IOException {
        var begin = "<!-- " + bench.name() + " -->";
        var section = begin + "\n\n## " + bench.name() + "\n\n" + bench.what() + "\n\n" + Machine.line() + " "
                + effort.pairs() + " pairs.\n\n" + table(figures) + "\n";
        var before = Files.exists(file) ? Files.readString(file) : HEAD;
        var earlier = Pattern.compile(Pattern.quote(begin) + ".*?(?=<!-- |\\z)", Pattern.DOTALL)
                .matcher(before);
        Files.writeString(
                file,
                earlier.find()
                        ? earlier.replaceFirst(Matcher.quoteReplacement(section + "\n"))
                                        .stripTrailing() + "\n"
                        : before.stripTrailing() + "\n\n" + section);
    }

    static String table(List<Figure> figures) {
        return figures.stream()
                .map(Figure::row)
                .collect(Collectors.joining(
                        "\n", "| what | ours | limit or peer | ratio | aim | held |\n|---|---|---|---|---|---|\n", ""));
    }
}
