package org.fengqiao.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TableEvaluatorTest {

    private static final List<String> KINDS = List.of("01", "02", "08", "10", "12", "13", "14", "16", "99", "");
    private static final long[] CENTS = {0, 99_999, 100_000, 100_001, 9_999_999, 10_000_000, 499_999_999, 500_000_000};
    private static final TableLibrary LIBRARY = new TableLibrary();

    static Stream<DecisionTable> tables() {
        return LIBRARY.all().stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void shouldKeepOnlyWhatEvaluatingAgainWouldGive(DecisionTable table) {
        // Given
        var evaluator = new TableEvaluator();
        var random = new Random(7);

        for (int i = 0; i < 400; i++) {
            Map<String, Object> facts = facts(random);

            // When
            var kept = evaluator.evaluate(table, facts);

            // Then
            assertThat(kept).as("%s", facts).isEqualTo(TableEvaluator.compute(table, facts));
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void shouldFindARuleForWhateverComesExceptAmongTheAssistants(DecisionTable table) {
        // When
        var matches = TableEvaluator.compute(table, Map.of("tier", "VILLAGE"));

        // Then
        assertThat(matches).hasSize(table.name().equals("assistants") ? 0 : 1);
    }

    @Test
    void shouldCostFarLessWhenTheResultIsKnown() {
        // Given
        var table = LIBRARY.current("start-tier");
        var evaluator = new TableEvaluator();
        var random = new Random(11);
        var cases = Stream.generate(() -> facts(random)).limit(500).toList();
        cases.forEach(facts -> TableEvaluator.compute(table, facts));
        cases.forEach(facts -> evaluator.evaluate(table, facts));

        // When
        long computed = nanosEach(cases, facts -> TableEvaluator.compute(table, facts));
        long known = nanosEach(cases, facts -> evaluator.evaluate(table, facts));

        // Then
        assertThat(known).isLessThan(computed / 5);
    }

    private static long nanosEach(
            List<Map<String, Object>> cases, java.util.function.Consumer<Map<String, Object>> work) {
        long start = System.nanoTime();
        cases.forEach(work);
        return (System.nanoTime() - start) / cases.size();
    }

    private static Map<String, Object> facts(Random random) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("kind", KINDS.get(random.nextInt(KINDS.size())));
        facts.put("channel", random.nextBoolean() ? "LEADER_MAILBOX" : "WINDOW");
        facts.put("persons", random.nextInt(35));
        facts.put("amountCents", random.nextInt(4) == 0 ? null : amount(random));
        facts.put("violenceRisk", random.nextInt(5) == 0);
        facts.put("crimeSigns", random.nextInt(5) == 0);
        facts.put("relapse", random.nextInt(5) == 0);
        facts.put("settledOnSpot", random.nextInt(5) == 0);
        facts.put("risk", List.of("LOW", "MEDIUM", "HIGH").get(random.nextInt(3)));
        facts.put("tier", List.of("VILLAGE", "TOWNSHIP", "COUNTY").get(random.nextInt(3)));
        return facts;
    }

    private static long amount(Random random) {
        return random.nextBoolean() ? CENTS[random.nextInt(CENTS.length)] : random.nextLong(1_000_000_000L);
    }
}
