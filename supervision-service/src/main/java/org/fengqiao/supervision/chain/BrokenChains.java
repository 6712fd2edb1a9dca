package org.fengqiao.supervision.chain;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Remembers which chains are known to be broken, so that each is reported once and not in every round. */
final class BrokenChains {

    private record Chain(String caseNo, String source) {}

    private final Set<Chain> known = new HashSet<>();

    /** What was found in these cases and was whole, or not checked, before. */
    synchronized List<ChainStore.Found> news(Collection<String> checked, List<ChainStore.Found> found) {
        List<ChainStore.Found> news =
                found.stream().filter(f -> !known.contains(chain(f))).toList();
        Set<String> cases = Set.copyOf(checked);
        known.removeIf(chain -> cases.contains(chain.caseNo()));
        found.forEach(f -> known.add(chain(f)));
        return news;
    }

    private static Chain chain(ChainStore.Found found) {
        return new Chain(found.caseNo(), found.source());
    }
}
