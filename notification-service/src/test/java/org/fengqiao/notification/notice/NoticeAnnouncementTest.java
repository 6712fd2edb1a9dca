package org.fengqiao.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.fengqiao.contracts.DivisionLevel;
import org.fengqiao.contracts.ReferenceEvent.DivisionPut;
import org.fengqiao.contracts.ReferenceEvent.UnitPut;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.UnitType;
import org.fengqiao.notification.support.Gateway;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.testkit.MutableClock;
import org.fengqiao.testkit.Servers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(Gateway.class)
@DisplayName("信访工作条例 23: the notice of a return goes to the centre that routing lets decide on it")
class NoticeAnnouncementTest {

    private static final String COUNTY = "659003000000";
    private static final String TOWNSHIP = "659003001000";
    private static final String VILLAGE = "659003001001";
    private static final String COUNTY_CENTRE = COUNTY + "-CC";
    private static final String TOWNSHIP_CENTRE = TOWNSHIP + "-TC";
    private static final String COMMITTEE = VILLAGE + "-VC";

    @Inject
    NoticeAnnouncement announcement;

    @Inject
    Reference reference;

    @BeforeEach
    void putTheCounty() {
        put(COUNTY, DivisionLevel.COUNTY, null);
        put(TOWNSHIP, DivisionLevel.TOWNSHIP, COUNTY);
        put(VILLAGE, DivisionLevel.VILLAGE, TOWNSHIP);
        put(COUNTY_CENTRE, UnitType.COUNTY_CENTRE, Tier.COUNTY, true);
        put(TOWNSHIP_CENTRE, UnitType.TOWNSHIP_CENTRE, Tier.TOWNSHIP, true);
        put(COMMITTEE, UnitType.VILLAGE_COMMITTEE, Tier.VILLAGE, true);
    }

    @Test
    void shouldTellTheCentreOneTierUp() {
        assertThat(announcement.centreAbove(COMMITTEE)).contains(TOWNSHIP_CENTRE);
        assertThat(announcement.centreAbove(TOWNSHIP_CENTRE)).contains(COUNTY_CENTRE);
        assertThat(announcement.centreAbove(COUNTY_CENTRE)).contains(COUNTY_CENTRE);
    }

    @Test
    void shouldTellTheNextOneUpWhereATierHasNone() {
        // When
        put(TOWNSHIP_CENTRE, UnitType.TOWNSHIP_CENTRE, Tier.TOWNSHIP, false);

        // Then
        assertThat(announcement.centreAbove(COMMITTEE)).contains(COUNTY_CENTRE);
        put(COUNTY_CENTRE, UnitType.COUNTY_CENTRE, Tier.COUNTY, false);
        assertThat(announcement.centreAbove(COMMITTEE)).isEmpty();
    }

    @Test
    @DisplayName("a unit may lie in a larger or smaller division than its tier's")
    void shouldLookForTheCentreAroundTheUnitToo() {
        // When
        put(TOWNSHIP + "-S1", UnitType.STUDIO, Tier.VILLAGE, true);
        put(COUNTY + "-S1", UnitType.STUDIO, Tier.TOWNSHIP, true);
        put(VILLAGE + "-S1", UnitType.STUDIO, Tier.COUNTY, true);

        // Then
        assertThat(announcement.centreAbove(TOWNSHIP + "-S1")).contains(TOWNSHIP_CENTRE);
        assertThat(announcement.centreAbove(COUNTY + "-S1")).contains(COUNTY_CENTRE);
        assertThat(announcement.centreAbove(VILLAGE + "-S1")).contains(COUNTY_CENTRE);
    }

    private void put(String division, DivisionLevel level, String parent) {
        reference.put(new DivisionPut(division, "名称" + division, level, parent, false, MutableClock.START));
    }

    private void put(String unit, UnitType type, Tier tier, boolean active) {
        reference.put(new UnitPut(
                unit,
                "名称" + unit,
                type,
                tier,
                null,
                unit.substring(0, 12),
                "director",
                "director",
                active,
                null,
                MutableClock.START));
    }
}
