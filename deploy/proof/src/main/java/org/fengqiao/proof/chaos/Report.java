package org.fengqiao.proof.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fengqiao.proof.Document;
import org.fengqiao.proof.Machine;
import org.fengqiao.proof.chaos.check.Violation;

/** The last campaign as a document: every fault, how long the network took to recover, every violation. */
final class Report {
    private final long seed;
    private final int together;
    private final List<Violation> atFirst;
    private final List<Run> runs;
    private final String summary;

    Report(long seed, int together, List<Violation> atFirst, List<Run> runs, String summary) {
        this.seed = seed;
        this.together = together;
        this.atFirst = atFirst;
        this.runs = runs;
        this.summary = summary;
    }

    /** How many things were found that must never be. */
    long violations() {
        return atFirst.size()
                + runs.stream().mapToLong(run -> run.violations().size()).sum();
    }

    void write() throws IOException {
        new Document("reliability.md").put("campaign " + seed, text());
    }

    private String text() {
        var done = runs.stream().filter(Run::done).toList();
        return "## Last campaign with seed " + seed + "\n\n" + Machine.line() + "\n\n"
                + "%d faults, the checks after at most %d, %d violations. %s\n\n"
                        .formatted(done.size(), together, violations(), summary)
                + byKind(done) + "\n\n" + "### Violations\n\n" + found() + "\n\n### Every fault\n\n"
                + runs.stream().map(run -> "- " + run).collect(Collectors.joining("\n")) + "\n";
    }

    private static String byKind(List<Run> done) {
        var lines = new ArrayList<String>();
        lines.add("| fault | times | ready again, median and longest | rate back to 95 %, median and longest"
                + " | within 20 s | violations |");
        lines.add("|---|---|---|---|---|---|");
        new TreeMap<>(done.stream()
                        .collect(Collectors.groupingBy(run -> run.fault().kind())))
                .forEach((kind, runs) -> lines.add("| %s | %d | %s | %s | %d | %d |"
                        .formatted(
                                kind.words(),
                                runs.size(),
                                spread(runs.stream().map(Run::ready).toList()),
                                spread(runs.stream().map(Run::recovered).toList()),
                                runs.stream()
                                        .filter(run -> run.recovered() != null
                                                && run.recovered().toSeconds() < 20)
                                        .count(),
                                runs.stream()
                                        .mapToInt(run -> run.violations().size())
                                        .sum())));
        return String.join("\n", lines);
    }

    private static String spread(List<Duration> times) {
        var there = times.stream().filter(Objects::nonNull).sorted().toList();
        long never = times.size() - there.size();
        return (there.isEmpty()
                        ? ""
                        : Run.seconds(there.get((there.size() - 1) / 2)) + ", " + Run.seconds(there.getLast()))
                + (never == 0 ? "" : " (" + never + " × not within the time allowed)");
    }

    private String found() {
        var lines = new ArrayList<String>();
        atFirst.forEach(violation -> lines.add("- before any fault: " + violation));
        runs.forEach(run -> run.violations()
                .forEach(violation ->
                        lines.add("- after %d: %s".formatted(run.fault().number(), violation))));
        return lines.isEmpty() ? "None." : String.join("\n", lines);
    }
}
