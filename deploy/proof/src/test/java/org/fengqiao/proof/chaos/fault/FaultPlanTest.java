package org.fengqiao.proof.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FaultPlanTest {

    private static final List<FaultKind> ALL = List.of(FaultKind.values());

    @Test
    @DisplayName("the same seed gives the same faults, another one others")
    void shouldDrawTheSameFaultsForTheSameSeed() {
        assertThat(faults(7, 60)).isEqualTo(faults(7, 60)).isNotEqualTo(faults(8, 60));
    }

    @Test
    @DisplayName("every kind comes equally often")
    void shouldDrawEveryKindEquallyOften() {
        var times =
                faults(3, ALL.size() * 4).stream().collect(Collectors.groupingBy(Fault::kind, Collectors.counting()));

        assertThat(times)
                .hasSize(ALL.size())
                .allSatisfy((kind, count) -> assertThat(count).isEqualTo(4));
    }

    @Test
    @DisplayName("a fault hits what its kind can hit and lasts as long as its kind may")
    void shouldStayWithinTheKind() {
        assertThat(faults(5, 400)).allSatisfy(fault -> {
            assertThat(fault.kind().targets()).contains(fault.target());
            assertThat(fault.lasts())
                    .isBetween(
                            Duration.ofSeconds(fault.kind().shortest()),
                            Duration.ofSeconds(fault.kind().longest()));
        });
    }

    @Test
    @DisplayName("in the long run every service is killed")
    void shouldHitEveryTarget() {
        var killed = faults(1, ALL.size() * 40).stream()
                .filter(fault -> fault.kind() == FaultKind.SERVICE_KILLED)
                .map(Fault::target);

        assertThat(killed.distinct()).containsExactlyInAnyOrderElementsOf(FaultKind.SERVICE_KILLED.targets());
    }

    private static List<Fault> faults(long seed, int count) {
        var plan = new FaultPlan(seed, ALL);
        return Stream.generate(plan::next).limit(count).toList();
    }
}
