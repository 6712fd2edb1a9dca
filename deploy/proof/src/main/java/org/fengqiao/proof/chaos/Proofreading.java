package org.fengqiao.proof.chaos;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fengqiao.proof.Document;
import org.fengqiao.proof.Machine;
import org.fengqiao.proof.chaos.check.Violation;
import org.fengqiao.proof.chaos.defect.Defect;
import org.fengqiao.proof.chaos.fault.Fault;
import org.fengqiao.proof.chaos.fault.FaultKind;

/** Proves that the checks can fail: plants one wrong after the other, each of which must be found. */
final class Proofreading {
    /** What is done while work goes on; more costly, because the people wait for what never comes. */
    enum Deed {
        EVENTS_FORGOTTEN,
        OFFSETS_TOO_EARLY,
        COMMITS_TOO_EARLY
    }

    private final Campaign campaign;
    private final PrintStream out;
    private final Map<String, List<Violation>> found = new LinkedHashMap<>();

    Proofreading(Campaign campaign, PrintStream out) {
        this.campaign = campaign;
        this.out = out;
    }

    /** Plants the named wrongs, or all; whether each of them was found. */
    boolean allFound(String name) throws IOException {
        for (var defect : Defect.values()) {
            if (wanted(name, defect.name())) {
                note(defect.name(), defect.check(), campaign.plant(defect));
            }
        }
        for (var deed : Deed.values()) {
            if (wanted(name, deed.name())) {
                note(deed.name(), null, done(deed));
            }
        }
        new Document("reliability.md").put("defects", text());
        return !found.isEmpty() && found.values().stream().noneMatch(List::isEmpty);
    }

    private String text() {
        return "## The checks can fail\n\n" + Machine.line() + " Each of these wrongs was planted and looked for.\n\n"
                + "| wrong | found |\n|---|---|\n"
                + found.entrySet().stream()
                        .map(entry -> "| %s | %s |".formatted(entry.getKey(), words(entry.getValue())))
                        .collect(Collectors.joining("\n"));
    }

    private static String words(List<Violation> violations) {
        return violations.isEmpty()
                ? "**no**"
                : String.valueOf(violations.getFirst()).replace("|", "/");
    }

    private List<Violation> done(Deed deed) {
        if (deed == Deed.COMMITS_TOO_EARLY) {
            var cut = campaign.means(new Fault(0, FaultKind.POWER_CUT, "postgres", Duration.ZERO, Duration.ZERO, 0));
            if (cut.missing() != null) {
                out.println(deed + ": skipped, " + cut.missing());
                return List.of(new Violation("skipped", "-", cut.missing()));
            }
            return campaign.sabotage(sabotage -> sabotage.confirmingTooEarly(cut));
        }
        return campaign.sabotage(sabotage ->
                deed == Deed.EVENTS_FORGOTTEN ? sabotage.forgettingEvents() : sabotage.committingTooEarly());
    }

    private void note(String name, String check, List<Violation> violations) {
        var fitting = violations.stream()
                .filter(violation -> check == null || violation.check().equals(check))
                .toList();
        found.put(name, fitting);
        out.printf(
                "%s: %s%n",
                name,
                fitting.isEmpty()
                        ? "NOT FOUND, only " + violations
                        : "found by %s, e.g. %s".formatted(checks(violations), fitting.getFirst()));
    }

    private static Set<String> checks(List<Violation> violations) {
        var checks = new TreeSet<String>();
        violations.forEach(violation -> checks.add(violation.check()));
        return checks;
    }

    private static boolean wanted(String name, String candidate) {
        return name.equalsIgnoreCase("all") || name.equalsIgnoreCase(candidate);
    }
}
