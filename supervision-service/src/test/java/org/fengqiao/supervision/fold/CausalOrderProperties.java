package org.fengqiao.supervision.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.fengqiao.platform.events.Received;
import org.fengqiao.supervision.ledger.Lives;
import org.fengqiao.supervision.ledger.Story;
import org.fengqiao.supervision.ledger.Told;

class CausalOrderProperties {

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    @Provide
    Arbitrary<Story> lives() {
        return Combinators.combine(
                        Arbitraries.of(Lives.values()), Arbitraries.integers().between(0, 40))
                .as((life, hours) -> life.play("FQ532601-20260302-000001", START.plus(Duration.ofHours(hours))));
    }

    /** Events as they may arrive: in any order, some of them twice, cut into polls at any place. */
    private static List<List<Received>> arrivals(List<Received> told, Random random) {
        List<Received> all = new ArrayList<>(told);
        told.stream().filter(e -> random.nextInt(3) == 0).forEach(all::add);
        Collections.shuffle(all, random);
        List<List<Received>> polls = new ArrayList<>();
        for (int from = 0; from < all.size(); ) {
            int to = Math.min(all.size(), from + 1 + random.nextInt(6));
            polls.add(all.subList(from, to));
            from = to;
        }
        return polls;
    }

    @Property(tries = 600)
    @Label("rule 3: any order of arrival with any repetitions gives the same case")
    void shouldComeToTheSameWhateverTheOrder(@ForAll("lives") Story story, @ForAll long seed) {
        // Given
        String caseNo = story.told().getFirst().subject();
        Told expected = Told.of(story);

        // When
        Told actual = Told.of(caseNo, List.of());
        Map<Lane, Long> heads = new HashMap<>();
        Set<UUID> known = new HashSet<>();
        List<Received> parked = new ArrayList<>();
        for (List<Received> poll : arrivals(story.told(), new Random(seed))) {
            parked.addAll(poll);
            CausalOrder.Plan plan = CausalOrder.of(parked, heads, known);
            for (Received ready : plan.ready()) {
                actual.and(ready);
                heads.put(Lane.of(ready), ready.sequence());
                known.add(ready.id());
            }
            parked = new ArrayList<>(plan.waiting());
        }

        // Then
        assertThat(parked).isEmpty();
        assertThat(actual.everything()).isEqualTo(expected.everything());
    }

    @Property(tries = 300)
    @Label("nothing after a gap is applied, and everything is once it is filled")
    void shouldWaitForWhatIsMissing(
            @ForAll("lives") Story story, @ForAll @IntRange(max = 100) int percent, @ForAll long seed) {
        // Given
        List<Received> told = new ArrayList<>(story.told());
        Received missing = told.remove(percent * (told.size() - 1) / 100);
        Collections.shuffle(told, new Random(seed));

        // When
        CausalOrder.Plan plan = CausalOrder.of(told, Map.of(), Set.of());

        // Then
        assertThat(plan.ready())
                .noneMatch(e -> e.source().equals(missing.source()) && e.sequence() > missing.sequence())
                .noneMatch(e -> missing.id().equals(e.causation()));
        told.add(missing);
        assertThat(CausalOrder.of(told, Map.of(), Set.of()).ready()).hasSameSizeAs(story.told());
    }
}
