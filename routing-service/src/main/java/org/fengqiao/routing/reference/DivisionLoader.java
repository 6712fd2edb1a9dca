package org.fengqiao.routing.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.contracts.Topics;
import org.fengqiao.platform.journal.Journal;
import org.fengqiao.platform.problem.CommonProblem;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.reference.Division;

/** Puts divisions into the tree and tells the other services what changed. */
@ApplicationScoped
class DivisionLoader {

    private final DivisionStore store;
    private final Journal journal;
    private final Clock clock;

    DivisionLoader(DivisionStore store, Journal journal, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    PutAnswer put(DivisionsRequest request) {
        List<Division> wanted =
                request.items().stream().map(DivisionItem::division).toList();
        Map<String, Division> known = known(wanted);
        check(wanted, known);
        List<Division> changed = wanted.stream()
                .filter(d -> !d.equals(known.get(d.code())))
                .sorted(Comparator.comparing(Division::code))
                .toList();
        if (!changed.isEmpty()) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Map<String, Instant> put = store.put(changed, now);
            journal.append(
                    changed.stream()
                            .map(d -> DivisionItem.event(d, put.get(d.code())))
                            .toList(),
                    e -> Topics.REFERENCE);
        }
        return new PutAnswer(wanted.size(), changed.size());
    }

    private Map<String, Division> known(List<Division> wanted) {
        Set<String> codes = wanted.stream()
                .flatMap(d -> Stream.of(d.code(), d.parent()))
                .filter(code -> code != null)
                .collect(Collectors.toSet());
        return store.find(codes).stream().collect(Collectors.toMap(Division::code, d -> d));
    }

    private static void check(List<Division> wanted, Map<String, Division> known) {
        Map<String, Division> tree = new HashMap<>(known);
        wanted.forEach(d -> tree.put(d.code(), d));
        Problem problem = Problem.of(CommonProblem.INVALID_FIELDS);
        Set<String> seen = new HashSet<>();
        boolean wrong = false;
        for (int i = 0; i < wanted.size(); i++) {
            Division d = wanted.get(i);
            String at = "items[" + i + "].";
            if (!seen.add(d.code())) {
                problem.withError(at + "code", "duplicate-code");
                wrong = true;
            } else if (d.parent() != null && !fits(d, tree.get(d.parent()))) {
                problem.withError(at + "parent", tree.containsKey(d.parent()) ? "parent-not-above" : "parent-unknown");
                wrong = true;
            }
        }
        if (wrong) {
            throw problem;
        }
    }

    private static boolean fits(Division d, Division parent) {
        return parent != null
                && parent.level().compareTo(d.level()) < 0
                && DivisionCodes.isBelow(d.code(), parent.code());
    }
}
