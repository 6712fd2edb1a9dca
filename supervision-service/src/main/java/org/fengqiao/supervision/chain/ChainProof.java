package org.fengqiao.supervision.chain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fengqiao.platform.journal.Chain;

/** Proves that one source's events about a case are complete, unaltered and in order, or names the first broken link. */
final class ChainProof {

    private ChainProof() {}

    /**
     * Checks one chain.
     *
     * @param facts in the order of their numbers
     * @param last number up to which there must be facts
     */
    static Optional<Break> firstBreak(List<ChainFact> facts, long last) {
        byte[] previous = Chain.start();
        long expected = 1;
        for (ChainFact fact : facts) {
            if (fact.sequence() != expected) {
                return Optional.of(new Break(expected, Break.Reason.MISSING));
            }
            if (!Arrays.equals(fact.previousHash(), previous)) {
                return Optional.of(new Break(expected, Break.Reason.UNLINKED));
            }
            if (!Arrays.equals(fact.hash(), fact.computed())) {
                return Optional.of(new Break(expected, Break.Reason.ALTERED));
            }
            previous = fact.hash();
            expected++;
        }
        return expected <= last ? Optional.of(new Break(expected, Break.Reason.MISSING)) : Optional.empty();
    }
}
