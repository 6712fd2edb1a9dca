package org.fengqiao.deploy.demo.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengqiao.deploy.county.Village;
import org.fengqiao.deploy.demo.message.Message;
import org.fengqiao.deploy.demo.message.Message.PlaceKnowledge;
import org.fengqiao.deploy.demo.message.Message.Risk;
import org.fengqiao.deploy.demo.plan.CasePlan;
import org.fengqiao.deploy.demo.plan.Entrance;
import org.fengqiao.deploy.demo.plan.Planner;
import org.fengqiao.deploy.demo.plan.Story;
import org.junit.jupiter.api.Test;

class RegisteringTest {

    private static final Village VILLAGE = new Village("532601102207", "瑞民村委会", "532601102000", "532601000000");

    private static CasePlan plan(int persons, Story story) {
        var message = new Message("1", "U1", "题", "文", "07", persons, 1_000L, Risk.VIOLENCE, PlaceKnowledge.NAME);
        var drawn = new Planner(List.of(VILLAGE), 1, 4).plan(List.of(message)).getFirst();
        return new CasePlan(
                1,
                0,
                message,
                drawn.kind(),
                persons,
                1_000L,
                Risk.VIOLENCE,
                VILLAGE,
                PlaceKnowledge.NAME,
                drawn.applicant(),
                drawn.respondent(),
                Entrance.PORTAL,
                story,
                Set.of(),
                7);
    }

    private static Map<String, Object> body(CasePlan plan, Entrance entrance) {
        return Registering.body(plan, entrance, plan.placeAt(entrance));
    }

    @Test
    void shouldNameThePlaceOnlyAsWellAsTheSenderKnowsIt() {
        // Given
        var plan = plan(1, Story.TALKED_OVER);

        // Then
        assertThat(body(plan, Entrance.PORTAL))
                .containsEntry("placeName", "瑞民村")
                .doesNotContainKey("division");
        assertThat(body(plan, Entrance.GRID_WORKER)).containsEntry("division", "532601102207");
    }

    @Test
    void shouldSendAGroupWithARepresentative() {
        // When
        var parties =
                (List<?>) body(plan(12, Story.TALKED_OVER), Entrance.PORTAL).get("parties");

        // Then
        assertThat(parties).hasSize(3).first().asString().contains("kind=GROUP", "persons=12");
        assertThat(parties).element(1).asString().contains("representative=true");
    }

    @Test
    void shouldSettleOnTheSpotOnlyAtTheWindow() {
        // Given
        var plan = plan(1, Story.SETTLED_AT_THE_WINDOW);

        // Then
        assertThat(body(plan, Entrance.WINDOW)).containsKey("onSpot");
        assertThat(body(plan, Entrance.HOTLINE)).doesNotContainKey("onSpot");
    }

    @Test
    void shouldSayThatAMatterIsPendingElsewhere() {
        assertThat(body(plan(1, Story.NOT_FOR_MEDIATION), Entrance.PORTAL)).containsKey("pendingElsewhere");
        assertThat(body(plan(1, Story.TALKED_OVER), Entrance.PORTAL)).doesNotContainKey("pendingElsewhere");
    }
}
