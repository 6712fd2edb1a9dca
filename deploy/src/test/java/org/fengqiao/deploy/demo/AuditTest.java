package org.fengqiao.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fengqiao.contracts.Tier;
import org.fengqiao.deploy.demo.ledger.Ledger;
import org.fengqiao.deploy.demo.plan.Story;
import org.fengqiao.deploy.demo.world.Books;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("rule 2, rule 3: nothing lost, nothing twice")
class AuditTest {

    private static final Books BEFORE = new Books(10, 2, Map.of("SETTLED", 8L), 0, 0, 0);

    private final Ledger ledger = new Ledger();

    @BeforeEach
    void playTwoCases() {
        ledger.accepted("A", Story.TALKED_OVER);
        ledger.accepted("B", Story.WITHDRAWN);
        ledger.seen("A", Tier.VILLAGE, "532601001001-VC", 1, "CLOSED", "SETTLED");
        ledger.seen("B", Tier.VILLAGE, "532601001001-VC", 1, "CLOSED", "WITHDRAWN");
    }

    private List<String> findings(Books after, String... broken) {
        return new Audit(ledger, BEFORE).findings(after, List.of(broken), List.of());
    }

    @Test
    void shouldFindNothingWhenTheBooksAgree() {
        assertThat(findings(new Books(12, 2, Map.of("SETTLED", 9L, "WITHDRAWN", 1L), 0, 0, 0)))
                .isEmpty();
    }

    @Test
    void shouldFindALostAndADoubledCase() {
        assertThat(findings(new Books(11, 2, Map.of("SETTLED", 9L), 0, 0, 0)))
                .anyMatch(finding -> finding.startsWith("registered cases"))
                .anyMatch(finding -> finding.startsWith("cases closed WITHDRAWN"));
        assertThat(findings(new Books(13, 3, Map.of("SETTLED", 9L, "WITHDRAWN", 1L), 0, 0, 0)))
                .anyMatch(finding -> finding.startsWith("registered cases"))
                .anyMatch(finding -> finding.startsWith("open cases"));
    }

    @Test
    void shouldFindACaseThatIsStuck() {
        // Given
        ledger.accepted("C", Story.ESCALATED);
        ledger.seen("C", Tier.VILLAGE, "532601001001-VC", 1, "MOVING", null);
        ledger.stuck("C", "nobody took it over");

        // Then
        assertThat(findings(new Books(13, 3, Map.of("SETTLED", 9L, "WITHDRAWN", 1L), 0, 0, 0)))
                .singleElement()
                .asString()
                .contains("C (ESCALATED) is not closed: MOVING", "nobody took it over");
    }

    @Test
    void shouldFindAFileThatIsStillOnADesk() {
        // Given
        var after = new Books(12, 2, Map.of("SETTLED", 9L, "WITHDRAWN", 1L), 0, 0, 0);

        // Then
        assertThat(new Audit(ledger, BEFORE).findings(after, List.of(), List.of("A is on a work list")))
                .containsExactly("A is on a work list");
    }

    @Test
    void shouldFindBrokenChainsAndEventsThatStillWait() {
        assertThat(findings(new Books(12, 2, Map.of("SETTLED", 9L, "WITHDRAWN", 1L), 1, 1, 1), "A"))
                .hasSize(4)
                .contains("the chain of A is not whole");
    }
}
