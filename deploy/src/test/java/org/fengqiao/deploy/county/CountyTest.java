package org.fengqiao.deploy.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.fengqiao.contracts.DivisionLevel;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.UnitType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CountyTest {

    private final County wenshan = County.wenshan();

    @Test
    @DisplayName("#26 every village has a committee and every township a centre")
    void shouldDeriveOneCommitteePerVillageAndOneCentrePerTownship() {
        // When
        var byType = wenshan.units().stream().collect(Collectors.groupingBy(Unit::type, Collectors.counting()));

        // Then
        assertThat(wenshan.root()).isEqualTo("532601000000");
        assertThat(byType)
                .containsEntry(UnitType.VILLAGE_COMMITTEE, 153L)
                .containsEntry(UnitType.TOWNSHIP_CENTRE, 18L)
                .containsEntry(UnitType.POLICE_STATION, 19L)
                .containsEntry(UnitType.COUNTY_CENTRE, 1L)
                .containsEntry(UnitType.DEPARTMENT, 9L);
    }

    @Test
    void shouldCountRealTownshipsAndVillagesWithoutZones() {
        assertThat(wenshan.tree().at(DivisionLevel.TOWNSHIP))
                .filteredOn(division -> !division.pseudo())
                .hasSize(17);
        assertThat(wenshan.tree().at(DivisionLevel.VILLAGE))
                .filteredOn(division -> !division.pseudo())
                .hasSize(152);
    }

    @Test
    @DisplayName("#46 the county can refer over all five channels")
    void shouldGiveTheCountyAPartnerOnEveryChannel() {
        assertThat(wenshan.units())
                .filteredOn(unit -> unit.division().equals("532601000000"))
                .extracting(Unit::channel)
                .contains(PartnerChannel.values());
    }

    @Test
    void shouldGiveATierOnlyToUnitsThatKeepFiles() {
        assertThat(wenshan.units())
                .allSatisfy(unit -> assertThat(unit.tier() == null).isEqualTo(unit.channel() != null));
        assertThat(wenshan.units())
                .filteredOn(unit -> unit.tier() == Tier.VILLAGE)
                .allMatch(unit -> unit.type() == UnitType.VILLAGE_COMMITTEE);
    }

    @Test
    void shouldUseTheNetworksUnitCodes() {
        assertThat(wenshan.units())
                .extracting(Unit::code)
                .doesNotHaveDuplicates()
                .contains(
                        "532601001001-VC",
                        "532601001000-TC",
                        "532601001000-PS",
                        "532601000000-CC",
                        "532601000000-PC",
                        "532601000000-D01");
    }

    @Test
    @DisplayName("#7 the director answers for what nobody picked up")
    void shouldGiveEveryUnitADirectorWithAnAccount() {
        // Given
        var accounts = wenshan.accounts().stream().map(Account::username).collect(Collectors.toSet());

        // Then
        assertThat(wenshan.units())
                .allSatisfy(unit -> assertThat(accounts).contains(unit.director(), unit.fallbackOwner()));
        assertThat(accounts)
                .contains(
                        "mediator.532601001000-tc.1",
                        "grid.532601001001-vc",
                        "partner.532601000000-pc",
                        "supervisor.532601000000-cc",
                        "leader.532601000000-cc",
                        "auditor.532601000000-cc");
    }

    @Test
    void shouldNeverGiveTwoPeopleTheSameAccount() {
        assertThat(wenshan.accounts()).extracting(Account::username).doesNotHaveDuplicates();
    }

    @Test
    void shouldTellWhereAVillageLies() {
        assertThat(wenshan.places()).contains(new Village("532601001001", "振华社区", "532601001000", "532601000000"));
    }
}
