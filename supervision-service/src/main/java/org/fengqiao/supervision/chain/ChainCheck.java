package org.fengqiao.supervision.chain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Checks the chains of cases over the kept facts. */
@ApplicationScoped
class ChainCheck {

    /** Result for one source of a case. */
    record SourceResult(String source, long events, Break firstBroken) {}

    private final ChainStore store;
    private final Clock clock;

    ChainCheck(ChainStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Every source of one case. */
    List<SourceResult> check(String caseNo) {
        List<SourceResult> results = new ArrayList<>(check(List.of(caseNo)).getOrDefault(caseNo, List.of()));
        store.contradictions(caseNo)
                .forEach(found -> results.replaceAll(r -> r.source().equals(found.source())
                        ? new SourceResult(r.source(), r.events(), new Break(found.sequence(), found.reason()))
                        : r));
        return results;
    }

    /** Checks many cases, keeps what is broken and answers with it. */
    List<ChainStore.Found> checkAndKeep(Collection<String> caseNos) {
        List<ChainStore.Found> found = new ArrayList<>();
        check(caseNos)
                .forEach((caseNo, results) -> results.stream()
                        .filter(r -> r.firstBroken() != null)
                        .map(r -> new ChainStore.Found(
                                caseNo,
                                r.source(),
                                r.firstBroken().sequence(),
                                r.firstBroken().reason(),
                                clock.instant()))
                        .forEach(found::add));
        store.replace(caseNos, found);
        return found;
    }

    private Map<String, List<SourceResult>> check(Collection<String> caseNos) {
        // The ends first: what is taken in meanwhile makes a chain longer, never shorter.
        Map<String, Map<String, Long>> heads = store.heads(caseNos);
        Map<String, Map<String, List<ChainFact>>> facts = store.facts(caseNos).stream()
                .collect(Collectors.groupingBy(
                        ChainFact::caseNo,
                        Collectors.groupingBy(ChainFact::source, TreeMap::new, Collectors.toList())));
        Map<String, List<SourceResult>> results = new TreeMap<>();
        for (String caseNo : caseNos) {
            Map<String, Long> ends = new TreeMap<>(heads.getOrDefault(caseNo, Map.of()));
            Map<String, List<ChainFact>> its = facts.getOrDefault(caseNo, Map.of());
            its.keySet().forEach(source -> ends.putIfAbsent(source, 0L));
            ends.forEach((source, last) -> results.computeIfAbsent(caseNo, no -> new ArrayList<>())
                    .add(check(source, its.getOrDefault(source, List.of()), last)));
        }
        return results;
    }

    private static SourceResult check(String source, List<ChainFact> facts, long last) {
        return new SourceResult(
                source, facts.size(), ChainProof.firstBreak(facts, last).orElse(null));
    }
}
