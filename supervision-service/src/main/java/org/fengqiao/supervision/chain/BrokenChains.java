package org.fengqiao.supervision.chain;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Remembers which chains are known to be broken, so that each is reported once and not in every round. */
final class BrokenChains {

    private final Map<String, Set<String>> sourcesByCase = new HashMap<>();

    /** What was found in these cases and was whole, or not checked, before. */
    synchronized List<ChainStore.Found> news(Collection<String> checked, List<ChainStore.Found> found) {
        List<ChainStore.Found> news = found.stream().filter(f -> !isKnown(f)).toList();
        checked.forEach(sourcesByCase::remove);
        found.forEach(f -> sourcesByCase
                .computeIfAbsent(f.caseNo(), caseNo -> new HashSet<>())
                .add(f.source()));
        return news;
    }

    private boolean isKnown(ChainStore.Found found) {
        return sourcesByCase.getOrDefault(found.caseNo(), Set.of()).contains(found.source());
    }
}
