package org.fengqiao.deploy.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.fengqiao.contracts.DivisionLevel;
import org.fengqiao.deploy.Trouble;
import org.junit.jupiter.api.Test;

class DivisionCsvTest {

    private static final String PREFECTURE = """
            code,name,level,parent_code
            140000000000,山西省,province,
            140800000000,运城市,prefecture,140000000000
            140823104201,后宫村委会,village,140823104000
            140802000000,盐湖区,county,140800000000
            140823000000,闻喜县,county,140800000000
            140823104000,后宫乡,township,140823000000
            140802400000,运城经济技术开发区,township,140802000000
            140802400498,开发区虚拟社区,village,140802400000
            """;

    @Test
    void shouldPutParentsBeforeChildrenWhateverTheOrderOfTheFile() {
        // When
        var tree = DivisionCsv.read(new StringReader(PREFECTURE));

        // Then
        assertThat(tree.all())
                .extracting(Division::level)
                .isSortedAccordingTo(Enum::compareTo)
                .hasSize(8);
    }

    @Test
    void shouldKeepAndMarkZonesAndVirtualCommunities() {
        // When
        var tree = DivisionCsv.read(new StringReader(PREFECTURE));

        // Then
        assertThat(tree.all())
                .filteredOn(Division::pseudo)
                .extracting(Division::name)
                .containsExactly("运城经济技术开发区", "开发区虚拟社区");
    }

    @Test
    void shouldTakeThePrefectureAsRootOfSeveralCounties() {
        // When
        var tree = DivisionCsv.read(new StringReader(PREFECTURE));

        // Then
        assertThat(tree.counties()).extracting(Division::name).containsExactly("盐湖区", "闻喜县");
        assertThat(tree.root().name()).isEqualTo("运城市");
    }

    @Test
    void shouldTakeTheCountyAsRootOfItself() {
        // Given
        var county = PREFECTURE.replaceAll("(?m)^(140823|140802).*\\n", "") + "140829000000,平陆县,county,140800000000\n";

        // When
        var tree = DivisionCsv.read(new StringReader(county));

        // Then
        assertThat(tree.root().level()).isEqualTo(DivisionLevel.COUNTY);
    }

    @Test
    void shouldNameTheRowThatIsWrong() {
        // Given
        var broken = "code,name,level,parent_code\n5326,文山市,county,\n";

        // Then
        assertThatThrownBy(() -> DivisionCsv.read(new StringReader(broken)))
                .isInstanceOf(Trouble.class)
                .hasMessage("Row 1 of the division list has no code of 12 digits.");
    }

    @Test
    void shouldRefuseAnUnknownParentAndADoubledCode() {
        // Given
        var orphan = PREFECTURE + "140829001000,圣人涧镇,township,140829000000\n";
        var doubled = PREFECTURE + "140802000000,盐湖区,county,140800000000\n";

        // Then
        assertThatThrownBy(() -> DivisionCsv.read(new StringReader(orphan))).hasMessageContaining("140829000000");
        assertThatThrownBy(() -> DivisionCsv.read(new StringReader(doubled))).hasMessageContaining("twice");
    }

    @Test
    void shouldSayWhichColumnsAreNeeded() {
        assertThatThrownBy(() -> DivisionCsv.read(new StringReader("a,b\n1,2\n")))
                .hasMessageContaining("code,name,level,parent_code");
    }
}
