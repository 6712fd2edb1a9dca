package org.fengqiao.supervision.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fengqiao.testkit.MutableClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BrokenChainsTest {

    private static final List<String> CASES = List.of("a", "b");

    private final BrokenChains chains = new BrokenChains();

    private static ChainStore.Found found(String caseNo, String source) {
        return new ChainStore.Found(caseNo, source, 2, Break.Reason.MISSING, MutableClock.START);
    }

    @Test
    @DisplayName("a broken chain is news once; another chain of the same case is news of its own")
    void shouldReportABrokenChainOnce() {
        assertThat(chains.news(CASES, List.of(found("a", "/intake")))).containsExactly(found("a", "/intake"));
        assertThat(chains.news(CASES, List.of(found("a", "/intake")))).isEmpty();
        assertThat(chains.news(List.of("c"), List.of())).isEmpty();
        assertThat(chains.news(CASES, List.of(found("a", "/intake"), found("a", "/routing"))))
                .containsExactly(found("a", "/routing"));
    }

    @Test
    @DisplayName("a chain that was whole again and breaks again is news again")
    void shouldReportAChainThatBreaksAgain() {
        chains.news(CASES, List.of(found("a", "/intake")));
        chains.news(CASES, List.of());

        assertThat(chains.news(CASES, List.of(found("a", "/intake")))).hasSize(1);
    }
}
