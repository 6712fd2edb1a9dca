package org.fengqiao.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.MediationEvent.CaseClosed;
import org.fengqiao.contracts.MediationEvent.CaseNotSettled;
import org.fengqiao.contracts.MediationEvent.CaseSignedIn;
import org.fengqiao.contracts.MediationEvent.CaseVerified;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.Tier;
import org.fengqiao.notification.audience.CaseFacts;
import org.fengqiao.notification.audience.CaseFacts.Holder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OrderCallbackTest {

    private static final String UNIT = "532601001000-TC";
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final CaseFacts facts = new CaseFacts(
            "FQ1",
            "532601001001",
            UNIT,
            false,
            List.of(),
            List.of(new Holder(1, AssignmentRole.LEAD, UNIT, true), new Holder(2, AssignmentRole.ASSIST, UNIT, true)));

    @Test
    @DisplayName("#53 12345: sign-in, result and closing of an order are called back")
    void shouldNameTheThreeSteps() {
        assertThat(OrderCallback.of(new CaseSignedIn("FQ1", 1, Tier.TOWNSHIP, UNIT, "x", NOW), facts))
                .contains(new OrderCallback("order.signed-in", null));
        assertThat(OrderCallback.of(new CaseNotSettled("FQ1", 1, Tier.TOWNSHIP, UNIT, "r", List.of(), "x", NOW), facts))
                .contains(new OrderCallback("order.result", "UNSETTLED"));
        assertThat(OrderCallback.of(new CaseClosed("FQ1", 1, Tier.TOWNSHIP, UNIT, Outcome.WITHDRAWN, "x", NOW), facts))
                .contains(new OrderCallback("order.closed", "WITHDRAWN"));
    }

    @Test
    void shouldPassOverOtherStepsAndAssistingUnits() {
        // When
        Optional<OrderCallback> verified =
                OrderCallback.of(new CaseVerified("FQ1", 1, Tier.TOWNSHIP, UNIT, true, "x", NOW), facts);
        Optional<OrderCallback> assisting =
                OrderCallback.of(new CaseSignedIn("FQ1", 2, Tier.TOWNSHIP, UNIT, "x", NOW), facts);

        // Then
        assertThat(verified).isEmpty();
        assertThat(assisting).isEmpty();
    }
}
