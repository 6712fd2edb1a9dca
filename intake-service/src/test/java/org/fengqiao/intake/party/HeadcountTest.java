package org.fengqiao.intake.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.intake.party.PartyFixture.applicant;
import static org.fengqiao.intake.party.PartyFixture.group;
import static org.fengqiao.intake.party.PartyFixture.representative;
import static org.fengqiao.intake.party.PartyFixture.respondent;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("#32 #90 人数与批次")
class HeadcountTest {

    @Test
    void shouldCountRespondentsNeitherAsPersonsNorAsBatches() {
        assertThat(Headcount.of(List.of(applicant(), respondent()), null)).isEqualTo(new Headcount(1, 1));
    }

    @Test
    void shouldKeepBatchesApartFromPersons() {
        assertThat(Headcount.of(List.of(group(18)), 13)).isEqualTo(new Headcount(18, 13));
    }

    @Test
    void shouldNotCountRepresentativesOfACountedGroupTwice() {
        assertThat(Headcount.of(List.of(group(12), representative(), representative()), 1))
                .isEqualTo(new Headcount(12, 1));
    }

    @Test
    void shouldCountRepresentativesWhoCameWithoutANamedGroup() {
        assertThat(Headcount.of(List.of(representative(), representative()), 1).persons())
                .isEqualTo(2);
    }

    @Property
    @Label("5 人以上包括 5 人 (民法典 1259)")
    void shouldCallFiveOrMoreAGroup(@ForAll @IntRange(min = 1, max = 40) int persons) {
        // When
        Headcount headcount = Headcount.of(Collections.nCopies(persons, applicant()), null);

        // Then
        assertThat(headcount.group()).isEqualTo(persons >= 5);
    }
}
