package org.fengqiao.routing.placing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.UnitType;
import org.fengqiao.platform.reference.Unit;
import org.fengqiao.routing.TestUnits;
import org.fengqiao.routing.decision.UnitWanted;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UnitFinderTest {

    private static final String PLACE = "539907001001";

    @Test
    void shouldFindTheUnitOfThePlace() {
        assertThat(lead(PLACE, Tier.VILLAGE, TestUnits.VC, TestUnits.TC, TestUnits.CC))
                .hasValueSatisfying(found -> {
                    assertThat(found.unit()).isEqualTo(TestUnits.VC);
                    assertThat(found.skipped()).isEmpty();
                });
    }

    @Test
    @DisplayName("#7 where a tier has no unit, the next one up the tree takes the case")
    void shouldGoUpTheTreeWhenATierHasNoUnit() {
        assertThat(lead(PLACE, Tier.VILLAGE, TestUnits.CC)).hasValueSatisfying(found -> {
            assertThat(found.unit()).isEqualTo(TestUnits.CC);
            assertThat(found.skipped()).containsExactly(Tier.VILLAGE, Tier.TOWNSHIP);
        });
    }

    @Test
    void shouldTakeWhoeverIsThereBeforeLeavingACaseWithoutAHandler() {
        assertThat(lead("999999001001", Tier.COUNTY, TestUnits.VC, TestUnits.PS))
                .map(UnitFinder.Found::unit)
                .contains(TestUnits.VC);
        assertThat(lead(PLACE, Tier.VILLAGE, TestUnits.PS)).isEmpty();
    }

    @Test
    void shouldPreferTheProfessionalCommitteeOnlyWhereTheTableNamesIt() {
        var around = new Neighbourhood(PLACE, List.of(TestUnits.CC, TestUnits.P02));
        var medical = List.of(
                new UnitWanted(UnitType.PROFESSIONAL_COMMITTEE, List.of("医疗"), null, null),
                new UnitWanted(UnitType.COUNTY_CENTRE, List.of(), null, null));
        var general = List.of(new UnitWanted(UnitType.COUNTY_CENTRE, List.of(), null, null));

        assertThat(new UnitFinder(around).lead(Tier.COUNTY, t -> medical))
                .map(UnitFinder.Found::unit)
                .contains(TestUnits.P02);
        assertThat(new UnitFinder(around).lead(Tier.COUNTY, t -> general))
                .map(UnitFinder.Found::unit)
                .contains(TestUnits.CC);
        assertThat(new UnitFinder(around).above(Tier.TOWNSHIP)).contains(TestUnits.CC);
    }

    @Test
    void shouldFindTheNearestPartnerOfAChannel() {
        var around = new Neighbourhood(PLACE, List.of(TestUnits.COUNTY_POLICE, TestUnits.PS));

        assertThat(around.partner(PartnerChannel.POLICE)).contains(TestUnits.PS);
        assertThat(around.partner(PartnerChannel.COURT)).isEmpty();
    }

    @Property
    void shouldAlwaysFindAHandlerWhereAnyUnitHandlesCases(
            @ForAll("networks") List<Unit> units, @ForAll Tier start, @ForAll("places") String place) {
        var found = new UnitFinder(new Neighbourhood(place, units)).lead(start, t -> List.of());

        assertThat(found.isPresent()).isEqualTo(units.stream().anyMatch(u -> u.tier() != null));
    }

    @Property
    void shouldOnlyEverGoUp(@ForAll("networks") List<Unit> units, @ForAll Tier from) {
        var above = new UnitFinder(new Neighbourhood(PLACE, units)).above(from);

        above.ifPresent(u -> assertThat(u.tier()).isGreaterThan(from));
    }

    @Provide
    Arbitrary<List<Unit>> networks() {
        return Arbitraries.of(TestUnits.ALL).list().uniqueElements().ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> places() {
        return Arbitraries.of(PLACE, "539907001999", "539907999000", "539907000000", "999999000000");
    }

    private static Optional<UnitFinder.Found> lead(String place, Tier start, Unit... units) {
        return new UnitFinder(new Neighbourhood(place, Arrays.asList(units))).lead(start, t -> List.of());
    }
}
