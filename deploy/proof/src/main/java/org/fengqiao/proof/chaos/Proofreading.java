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
import org.fengqiao.proof.chaos.defect.Sabotage;
import org.fengqiao.proof.chaos.fault.Fault;
import org.fengqiao.proof.chaos.fault.FaultKind;

/** Proves that the checks can fail: plants one wrong after the other, each of which must be found. */
final class Proofreading {
    /** What is done while work goes on; more costly, because the people wait for what never comes. */
    enum Deed {
        NOTHING(Set.of()),
        RECORD_UNREADABLE(Set.of("dead letter")),
        STRANGER_SERVED(Set.of("scope")),
        EVENTS_FORGOTTEN(Set.of("backlog", "chain", "fold", "handler")),
        OFFSETS_TOO_EARLY(Set.of("backlog", "handler")),
        COMMITS_TOO_EARLY(Set.of("backlog", "chain", "registration", "handler"));

        private final Set<String> checks;

        Deed(Set<String> checks) {
            this.checks = checks;
        }
    }

    private static final String SKIPPED = "not done here";

    private final Campaign campaign;
    private final PrintStream out;
    private final Map<String, List<Violation>> found = new LinkedHashMap<>();

    Proofreading(Campaign campaign, PrintStream out) {
        this.campaign = campaign;
        this.out = out;
    }

    /** Plants the named wrongs, or all; whether each of them was found. */
    boolean allFound(String name) throws IOException {
        // Deeds first: what is planted stays wrong, and would be found again after work that went well.
        for (var deed : Deed.values()) {
            if (wanted(name, deed.name())) {
                note(deed.name(), deed.checks, done(deed));
            }
        }
        for (var defect : Defect.values()) {
            if (wanted(name, defect.name())) {
                note(defect.name(), Set.of(defect.check()), campaign.plant(defect));
            }
        }
        new Document("reliability.md").put("defects", text());
        return !found.isEmpty() && found.values().stream().noneMatch(List::isEmpty);
    }

    private String text() {
        return "## The checks can fail\n\n" + Machine.line()
                + " Each of these wrongs was done or planted, and looked for; NOTHING is work without one.\n\n"
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
        return switch (deed) {
            case NOTHING -> campaign.sabotage(Sabotage::doingNothing);
            case RECORD_UNREADABLE -> campaign.sabotage(Sabotage::writingNonsense);
            case STRANGER_SERVED -> campaign.sabotage(sabotage -> sabotage.lettingStrangersIn(campaign.outsider()));
            case EVENTS_FORGOTTEN -> campaign.sabotage(Sabotage::forgettingEvents);
            case OFFSETS_TOO_EARLY -> campaign.sabotage(Sabotage::committingTooEarly);
            case COMMITS_TOO_EARLY -> {
                var cut =
                        campaign.means(new Fault(0, FaultKind.POWER_CUT, "postgres", Duration.ZERO, Duration.ZERO, 0));
                yield cut.missing() != null
                        ? List.of(new Violation(SKIPPED, "-", cut.missing()))
                        : campaign.sabotage(sabotage -> sabotage.confirmingTooEarly(cut));
            }
        };
    }

    private void note(String name, Set<String> checks, List<Violation> violations) {
        if (checks.isEmpty()) {
            var nothing =
                    violations.isEmpty() ? List.of(new Violation("-", "nothing", "found, as it must be")) : violations;
            found.put(name, violations.isEmpty() ? nothing : List.of());
            out.printf("%s: %s%n", name, nothing.getFirst());
            return;
        }
        var fitting = violations.stream()
                .filter(violation ->
                        checks.contains(violation.check()) || violation.check().equals(SKIPPED))
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
