package org.fengqiao.intake.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.contracts.Channel;
import org.fengqiao.intake.registration.CaseApproach;
import org.junit.jupiter.api.Test;

class WithdrawalRuleTest {

    private static final Set<String> WANG = Set.of("id:wang", "phone:wang");

    @Test
    void shouldEndTheCaseWhenNobodyWantsItAnyMore() {
        assertThat(WithdrawalRule.endsCase(List.of(first(true)))).isTrue();
        assertThat(WithdrawalRule.endsCase(List.of(first(false)))).isFalse();
        assertThat(WithdrawalRule.endsCase(List.of(first(true), joined("p2", WANG, true))))
                .isTrue();
    }

    @Test
    void shouldNotEndTheCaseForSomeoneWhoOnlyJoined() {
        assertThat(WithdrawalRule.endsCase(List.of(first(false), joined("p1", WANG, true))))
                .isFalse();
    }

    @Test
    void shouldTakeARepetitionByTheSameSenderForTheSamePerson() {
        assertThat(WithdrawalRule.endsCase(List.of(first(true), joined("p1", Set.of("id:wang"), false))))
                .isTrue();
    }

    @Test
    void shouldTakeNobodyElseForTheSamePerson() {
        assertThat(WithdrawalRule.endsCase(List.of(first(true), joined("p2", WANG, false))))
                .isFalse();
        assertThat(WithdrawalRule.endsCase(List.of(first(true), joined("p1", Set.of("id:wang", "id:li"), false))))
                .isFalse();
        assertThat(WithdrawalRule.endsCase(List.of(first(true), joined("p1", Set.of(), false))))
                .isFalse();
    }

    private static CaseApproach first(boolean withdrawn) {
        return new CaseApproach(UUID.randomUUID(), true, Channel.ONLINE, "u", "p1", "h", WANG, withdrawn);
    }

    private static CaseApproach joined(String sender, Set<String> applicants, boolean withdrawn) {
        return new CaseApproach(UUID.randomUUID(), false, Channel.ONLINE, "u", sender, "h", applicants, withdrawn);
    }
}
