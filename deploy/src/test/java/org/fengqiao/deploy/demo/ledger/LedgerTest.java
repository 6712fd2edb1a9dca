package org.fengqiao.deploy.demo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengqiao.contracts.Tier;
import org.fengqiao.deploy.demo.plan.Story;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private final Ledger ledger = new Ledger();

    @Test
    void shouldBookEveryAcceptedCaseOnce() {
        // When
        ledger.accepted("FQ532601-20260302-000001", Story.TALKED_OVER);
        ledger.accepted("FQ532601-20260302-000001", Story.ESCALATED);

        // Then
        assertThat(ledger.cases()).hasSize(1);
        assertThat(ledger.of(Fact.ACCEPTED)).isEqualTo(1);
        assertThat(ledger.troubles()).singleElement().asString().contains("two registrations");
    }

    @Test
    void shouldCountACaseAsOpenUntilItIsClosed() {
        // Given
        ledger.accepted("A", Story.TALKED_OVER);
        ledger.accepted("B", Story.TALKED_OVER);

        // When
        ledger.seen("A", Tier.VILLAGE, "532601001001-VC", 1, "CLOSED", "SETTLED");
        ledger.seen("B", Tier.VILLAGE, "532601001001-VC", 1, "MEDIATING", null);

        // Then
        assertThat(ledger.open()).extracting(CaseEntry::caseNo).containsExactly("B");
    }

    @Test
    void shouldRememberWhyACaseIsStuckUntilItGoesOn() {
        // Given
        ledger.accepted("A", Story.LIFTED);
        ledger.seen("A", Tier.VILLAGE, "532601001001-VC", 1, "MOVING", null);

        // When
        ledger.stuck("A", "nobody took it over");

        // Then
        assertThat(ledger.open()).extracting(CaseEntry::trouble).containsExactly("nobody took it over");
        ledger.seen("A", Tier.TOWNSHIP, "532601001000-TC", 2, "SIGNED_IN", null);
        assertThat(ledger.open()).extracting(CaseEntry::trouble).containsOnlyNulls();
    }

    @Test
    void shouldNotInventCasesThatNobodyRegistered() {
        // When
        ledger.seen("A", Tier.VILLAGE, "532601001001-VC", 1, "CLOSED", "SETTLED");

        // Then
        assertThat(ledger.cases()).isEmpty();
    }
}
