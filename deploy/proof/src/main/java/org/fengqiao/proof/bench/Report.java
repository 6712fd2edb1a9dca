package org.fengqiao.proof.bench;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.fengqiao.proof.Document;
import org.fengqiao.proof.Machine;

/** Keeps the last figures of each benchmark in a document, with the machine and the commit they were measured on. */
final class Report {
    private Report() {}

    static void write(Bench bench, Effort effort, List<Figure> figures) throws IOException {
        new Document("benchmarks.md")
                .put(
                        bench.name(),
                        "## " + bench.name() + "\n\n" + bench.what() + "\n\n" + Machine.line() + " " + effort.pairs()
                                + " pairs.\n\n" + table(figures));
    }

    static String table(List<Figure> figures) {
        return figures.stream()
                .map(Figure::row)
                .collect(Collectors.joining(
                        "\n", "| what | ours | limit or peer | ratio | aim | held |\n|---|---|---|---|---|---|\n", ""));
    }
}
