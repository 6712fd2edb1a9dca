package org.fengqiao.intake.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.fengqiao.intake.code.DataFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("纠纷类别代码表")
class KindTableTest {

    private final KindTable shipped = KindTable.read("2026.1", DataFile.lines("/kinds/kinds-2026.1.csv"));

    @Test
    void shouldHoldTheEighteenKindsThatAreMediated() {
        assertThat(shipped.kinds().stream().filter(Kind::mediable).map(Kind::code))
                .hasSize(18)
                .contains("01", "17", "99");
    }

    @Test
    void shouldNameEveryKindInBothLanguages() {
        assertThat(shipped.find("02").orElseThrow().label(Locale.CHINESE)).isEqualTo("邻里纠纷");
        assertThat(shipped.find("02").orElseThrow().label(Locale.ENGLISH)).isEqualTo("Neighbours");
    }

    @Test
    void shouldTellTheRouteOfEveryKindThatBelongsElsewhere() {
        assertThat(shipped.kinds().stream().filter(kind -> !kind.mediable()).map(Kind::route))
                .contains(Route.values());
    }

    @Test
    void shouldNotKnowOtherCodes() {
        assertThat(shipped.find("18")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01,婚姻", "01,,Marriage,", "01,婚姻,Marriage,NOWHERE", "02,邻里,Neighbours,"})
    void shouldRefuseADataFileThatIsNotWhole(String line) {
        assertThatThrownBy(() -> KindTable.read("x", List.of("code,zh,en,route", "02,邻里,Neighbours,", line)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldRefuseADataFileWithOtherColumns() {
        assertThatThrownBy(() -> KindTable.read("x", List.of("code,name")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
