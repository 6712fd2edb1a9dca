package org.fengqiao.routing.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fengqiao.contracts.Channel;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.Risk;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.UnitType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessorTest {

    private final Assessor assessor = new Assessor(new TableLibrary(), new TableEvaluator());

    @ParameterizedTest
    @DisplayName("#23 #24 kind and scale decide where a case starts")
    @CsvSource(nullValues = "-", textBlock = """
                    01, WINDOW,         1, -,         VILLAGE,  LOW,    GENERAL
                    02, GRID,           2, 100000,    VILLAGE,  LOW,    SIMPLE
                    02, GRID,           2, 100001,    VILLAGE,  LOW,    GENERAL
                    02, GRID,           4, -,         VILLAGE,  LOW,    GENERAL
                    02, GRID,           5, -,         TOWNSHIP, MEDIUM, COMPLEX
                    02, GRID,          29, -,         TOWNSHIP, MEDIUM, COMPLEX
                    02, GRID,          30, -,         COUNTY,   HIGH,   DIFFICULT
                    04, WINDOW,         1, 9999999,   VILLAGE,  LOW,    GENERAL
                    04, WINDOW,         1, 10000000,  TOWNSHIP, LOW,    COMPLEX
                    04, WINDOW,         1, 500000000, COUNTY,   LOW,    DIFFICULT
                    08, VISIT,          1, -,         TOWNSHIP, MEDIUM, COMPLEX
                    10, WINDOW,         1, -,         TOWNSHIP, MEDIUM, GENERAL
                    13, WINDOW,         1, -,         COUNTY,   MEDIUM, COMPLEX
                    03, LEADER_MAILBOX, 1, -,         TOWNSHIP, LOW,    GENERAL
                    99, ONLINE,         1, -,         VILLAGE,  LOW,    GENERAL
                    XX, ONLINE,         1, -,         VILLAGE,  LOW,    GENERAL
                    """)
    void shouldAssessByKindAndScale(
            String kind, Channel channel, int persons, Long cents, Tier tier, Risk risk, Grade grade) {
        // When
        var assessment = assessor.assess(new CaseProfile(kind, channel, persons, cents, false, false, false, false));

        // Then
        assertThat(assessment)
                .returns(tier, Assessment::tier)
                .returns(risk, Assessment::risk)
                .returns(grade, Assessment::grade);
        assertThat(assessment.decisions()).hasSize(4).allSatisfy(d -> {
            assertThat(d.rule()).startsWith(d.table() + "-");
            assertThat(d.annotation()).matches(".*\\p{IsHan}.*");
            assertThat(d.version()).isEqualTo("2026.1");
        });
    }

    @Test
    @DisplayName("人民调解法 25: signs of a crime go to the township centre and to the police at once")
    void shouldCallThePoliceWhenThereAreSignsOfACrime() {
        // When
        var assessment = assessor.assess(new CaseProfile("02", Channel.WINDOW, 1, null, true, true, false, false));

        // Then
        assertThat(assessment.tier()).isEqualTo(Tier.TOWNSHIP);
        assertThat(assessment.risk()).isEqualTo(Risk.HIGH);
        assertThat(assessment.assistants())
                .extracting(UnitWanted::type)
                .containsExactlyInAnyOrder(UnitType.POLICE_STATION, UnitType.VILLAGE_COMMITTEE);
    }

    @Test
    @DisplayName("#39 a relapse goes to a team above the village; #13 what was settled on the spot is simple")
    void shouldLookAtRelapseAndOnTheSpotResults() {
        // When
        var relapse = assessor.assess(new CaseProfile("01", Channel.WINDOW, 1, null, false, false, true, false));
        var onSpot = assessor.assess(new CaseProfile("01", Channel.WINDOW, 1, null, false, false, false, true));

        // Then
        assertThat(relapse).returns(Tier.TOWNSHIP, Assessment::tier).returns(Grade.COMPLEX, Assessment::grade);
        assertThat(onSpot).returns(Tier.VILLAGE, Assessment::tier).returns(Grade.SIMPLE, Assessment::grade);
    }

    @Test
    @DisplayName("#16 #34 the county's department assists and its professional committee leads")
    void shouldNameDepartmentsAndProfessionalCommittees() {
        // When
        var medical = assessor.assess(new CaseProfile("13", Channel.WINDOW, 1, null, false, false, false, false));

        // Then
        assertThat(medical.assistants()).singleElement().satisfies(w -> {
            assertThat(w.type()).isEqualTo(UnitType.DEPARTMENT);
            assertThat(w.fits("文山市卫生健康局")).isTrue();
            assertThat(w.fits("文山市民政局")).isFalse();
        });
        assertThat(medical.lead())
                .extracting(UnitWanted::type)
                .containsExactly(UnitType.PROFESSIONAL_COMMITTEE, UnitType.COUNTY_CENTRE);
        assertThat(assessor.lead("13", Tier.TOWNSHIP))
                .extracting(UnitWanted::type)
                .isEqualTo(List.of(UnitType.TOWNSHIP_CENTRE));
    }
}
