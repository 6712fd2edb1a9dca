package org.fengqiao.intake.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengqiao.intake.acceptance.Acceptance.Accepted;
import org.fengqiao.intake.acceptance.Acceptance.NotAccepted;
import org.fengqiao.intake.kind.Kind;
import org.fengqiao.intake.kind.Route;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("受理 (信访工作条例 19, 31)")
class AcceptanceRulesTest {

    private static final Kind NEIGHBOURS = new Kind("02", "邻里纠纷", "Neighbours", null);
    private static final Kind OFFENCE = new Kind("E01", "违法犯罪线索", "Offence", Route.POLICE);

    @Test
    void shouldAcceptWhatIsForMediationAndRunsNowhereElse() {
        assertThat(AcceptanceRules.assess(NEIGHBOURS, PendingElsewhere.NONE)).isEqualTo(new Accepted());
    }

    @ParameterizedTest
    @CsvSource({
        "LITIGATION, LITIGATION",
        "ARBITRATION, ARBITRATION",
        "RECONSIDERATION, RECONSIDERATION",
        "PETITION, PETITION"
    })
    @DisplayName("#40 诉访分离: 已在其他程序中的不重复受理")
    void shouldNotOpenWhatRunsElsewhere(PendingElsewhere pending, Route route) {
        assertThat(AcceptanceRules.assess(NEIGHBOURS, pending))
                .isEqualTo(new NotAccepted(Refusal.PENDING_ELSEWHERE, route));
    }

    @Test
    void shouldTellTheRightRouteForKindsThatBelongElsewhere() {
        assertThat(AcceptanceRules.assess(OFFENCE, PendingElsewhere.NONE))
                .isEqualTo(new NotAccepted(Refusal.BELONGS_ELSEWHERE, Route.POLICE));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void shouldTellOfTheRunningProcedureFirst(PendingElsewhere pending) {
        assertThat(AcceptanceRules.assess(OFFENCE, pending))
                .isInstanceOfSatisfying(
                        NotAccepted.class, no -> assertThat(no.refusal()).isEqualTo(Refusal.PENDING_ELSEWHERE));
    }
}
