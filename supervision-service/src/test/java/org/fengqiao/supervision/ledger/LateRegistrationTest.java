package org.fengqiao.supervision.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fengqiao.platform.events.Received;
import org.fengqiao.supervision.statistics.Count;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LateRegistrationTest {
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    @ParameterizedTest
    @EnumSource(Lives.class)
    @DisplayName("rule 1: a case whose registration becomes known last is counted as any other")
    void shouldCountWhatHappenedBeforeTheRegistrationWasKnown(Lives life) {
        List<Received> events = life.play("FQ532601-20260302-000001", START).told();
        List<Received> late = new ArrayList<>(events.subList(1, events.size()));
        late.add(events.getFirst());

        Told told = Told.of(events.getFirst().subject(), late);

        Told inOrder = Told.of(events.getFirst().subject(), events);
        assertThat(sums(told)).isEqualTo(sums(inOrder)).isNotEmpty();
        assertThat(told.ledger().colour()).isEqualTo(inOrder.ledger().colour());
        assertThat(LedgerJson.write(told.ledger())).doesNotContain("uncounted");
    }

    private static Map<String, Integer> sums(Told told) {
        Map<String, Integer> sums = told.counts().stream()
                .collect(Collectors.groupingBy(LateRegistrationTest::key, Collectors.summingInt(Count::amount)));
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static String key(Count c) {
        return "%s %s %s %s %s %s %s %s %s %d"
                .formatted(
                        c.metric(),
                        c.day(),
                        c.division(),
                        c.tier(),
                        c.kind(),
                        c.channel(),
                        c.unit(),
                        c.grade(),
                        c.detail(),
                        c.bucket());
    }
}
