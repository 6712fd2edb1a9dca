package org.fengqiao.deploy.demo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.deploy.county.County;
import org.fengqiao.deploy.demo.message.Message;
import org.fengqiao.deploy.demo.message.Message.Risk;
import org.fengqiao.deploy.demo.message.Messages;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private final List<CasePlan> sample = planner(1).plan(Messages.sample());

    private static Planner planner(long seed) {
        return new Planner(County.wenshan().places(), seed, 4);
    }

    private static List<Message> messages(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Message("" + i, "U" + i % 900, "题", "文", null, 1, null, Risk.NONE, null))
                .toList();
    }

    @Test
    void shouldPlanTheSameForTheSameSeed() {
        assertThat(sample)
                .isEqualTo(planner(1).plan(Messages.sample()))
                .isNotEqualTo(planner(2).plan(Messages.sample()));
    }

    @Test
    void shouldPlayEveryStoryEvenInTheSample() {
        assertThat(sample).extracting(CasePlan::story).contains(Story.values());
        assertThat(sample).extracting(CasePlan::entrance).contains(Entrance.values());
        assertThat(sample.stream().flatMap(plan -> plan.citizen().stream())).contains(CitizenAct.values());
    }

    @Test
    void shouldFollowTheCountysMixOfKinds() {
        // When
        var kinds = planner(1).plan(messages(5_935)).stream()
                .collect(Collectors.groupingBy(CasePlan::kind, Collectors.counting()));

        // Then
        assertThat(kinds.get("02")).isBetween(1_660L, 1_680L);
        assertThat(kinds.get("07")).isBetween(1_398L, 1_418L);
        assertThat(kinds.get("99")).isBetween(951L, 971L);
        assertThat(KindMix.published().total()).isEqualTo(5_935);
    }

    @Test
    void shouldKeepTheKindThatTheMessageNames() {
        assertThat(sample)
                .allSatisfy(
                        plan -> assertThat(plan.kind()).isEqualTo(plan.message().kind()));
    }

    @Test
    void shouldLetAPersonLiveInOneVillageUnderOneName() {
        // When
        var ofOne = planner(1).plan(messages(2_000)).stream()
                .filter(plan -> plan.message().user().equals("U7"))
                .toList();

        // Then
        assertThat(ofOne).hasSizeGreaterThan(1);
        assertThat(ofOne.stream().map(CasePlan::village).distinct()).hasSize(1);
        assertThat(ofOne.stream().map(CasePlan::applicant).distinct()).hasSize(1);
        assertThat(ofOne.stream().map(CasePlan::respondent).distinct()).hasSameSizeAs(ofOne);
    }

    @Test
    void shouldSettleAtTheWindowOnlyWhatCameToTheWindow() {
        assertThat(sample)
                .filteredOn(plan -> plan.story() == Story.SETTLED_AT_THE_WINDOW)
                .isNotEmpty()
                .allMatch(plan -> plan.entrance() == Entrance.WINDOW);
    }

    @Test
    void shouldSpreadArrivalsOverWorkingDaysInOrder() {
        // When
        var plans = planner(1).plan(messages(7_127));

        // Then
        assertThat(plans).extracting(CasePlan::sitting).isSorted();
        assertThat(plans.getLast().sitting()).isEqualTo(79);
    }

    @Test
    void shouldInventNumbersThatNobodyHas() {
        assertThat(sample).allSatisfy(plan -> {
            assertThat(plan.applicant().phone()).startsWith("100").hasSize(11);
            assertThat(plan.applicant().idNumber())
                    .satisfiesAnyOf(
                            id -> assertThat(id).isNull(),
                            id -> assertThat(id).startsWith("000000").hasSize(18));
        });
    }
}
