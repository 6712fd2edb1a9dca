package org.fengqiao.routing.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.contracts.Topics;
import org.fengqiao.platform.journal.Journal;
import org.fengqiao.platform.reference.Division;
import org.fengqiao.platform.reference.Unit;

/** Puts units and tells the other services what changed. */
@ApplicationScoped
class UnitLoader {

    private final UnitStore units;
    private final DivisionStore divisions;
    private final Journal journal;
    private final Clock clock;

    UnitLoader(UnitStore units, DivisionStore divisions, Journal journal, Clock clock) {
        this.units = units;
        this.divisions = divisions;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    PutAnswer put(UnitsRequest request) {
        List<Unit> wanted = request.items().stream().map(UnitItem::unit).toList();
        UnitRules.check(wanted, knownDivisions(wanted));
        Map<String, Unit> known = units.find(wanted.stream().map(Unit::code).toList()).stream()
                .collect(Collectors.toMap(Unit::code, u -> u));
        List<Unit> changed = wanted.stream()
                .filter(u -> !u.equals(known.get(u.code())))
                .sorted(Comparator.comparing(Unit::code))
                .toList();
        if (!changed.isEmpty()) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Map<String, Instant> put = units.put(changed, now);
            journal.append(
                    changed.stream()
                            .map(u -> UnitItem.event(u, put.get(u.code())))
                            .toList(),
                    e -> Topics.REFERENCE);
        }
        return new PutAnswer(wanted.size(), changed.size());
    }

    private Set<String> knownDivisions(List<Unit> wanted) {
        Set<String> codes = wanted.stream().map(Unit::division).collect(Collectors.toSet());
        return divisions.find(codes).stream().map(Division::code).collect(Collectors.toSet());
    }
}
