package org.fengqiao.intake.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fengqiao.contracts.DivisionLevel;
import org.fengqiao.intake.place.PlaceResolution.Ambiguous;
import org.fengqiao.intake.place.PlaceResolution.Resolved;
import org.fengqiao.intake.place.PlaceResolution.Unknown;
import org.fengqiao.platform.reference.Division;
import org.junit.jupiter.api.DisplayName;

@DisplayName("#18 地点: 同名不猜测")
class PlaceResolutionTest {

    private static final Division COUNTY = new Division("532601000000", "文山市", DivisionLevel.COUNTY, null, false);
    private static final Division KAIHUA = township("532601001000", "开化街道");
    private static final Division GUMU = township("532601102000", "古木镇");
    private static final Division ZHENHUA = village("532601001001", "振华社区", KAIHUA);
    private static final Division XINZHAI_1 = village("532601001009", "新寨村", KAIHUA);
    private static final Division XINZHAI_2 = village("532601102003", "新寨村", GUMU);
    private static final List<Division> ALL = List.of(COUNTY, KAIHUA, GUMU, ZHENHUA, XINZHAI_1, XINZHAI_2);

    @Example
    void shouldResolveANameThatIsUnique() {
        assertThat(resolve("振华社区")).isEqualTo(new Resolved(ZHENHUA));
    }

    @Example
    void shouldAskBackWhenSeveralPlacesHaveTheName() {
        assertThat(resolve("新寨村")).isEqualTo(new Ambiguous(List.of(XINZHAI_1, XINZHAI_2)));
    }

    @Example
    void shouldLetTheTownshipDecideBetweenVillagesOfOneName() {
        assertThat(resolve("古木镇新寨村")).isEqualTo(new Resolved(XINZHAI_2));
        assertThat(resolve("文山市 开化街道 新寨村")).isEqualTo(new Resolved(XINZHAI_1));
    }

    @Example
    void shouldNotResolveAVillageUnderATownshipThatIsNotItsOwn() {
        assertThat(resolve("古木镇振华社区")).isEqualTo(new Unknown());
    }

    @Example
    void shouldAskBackInsteadOfGuessingWhatWasLeftOff() {
        assertThat(resolve("振华")).isEqualTo(new Ambiguous(List.of(ZHENHUA)));
        assertThat(resolve("开化街道新寨")).isEqualTo(new Ambiguous(List.of(XINZHAI_1)));
    }

    @Example
    void shouldSayWhenThereIsNoSuchPlace() {
        assertThat(resolve("不存在的村")).isEqualTo(new Unknown());
    }

    @Example
    void shouldResolveTownshipAndCountyToo() {
        assertThat(resolve("古木镇")).isEqualTo(new Resolved(GUMU));
        assertThat(resolve("文山市")).isEqualTo(new Resolved(COUNTY));
    }

    @Property
    void shouldNeverChooseOneOfSeveralPlacesWithTheSameName(@ForAll @IntRange(min = 2, max = 30) int places) {
        // Given
        Division[] same = new Division[places];
        Arrays.setAll(same, i -> village("5326010010%02d".formatted(i), "东风村", KAIHUA));

        // Then
        assertThat(PlaceResolution.of(new PlaceName("东风村"), List.of(same), d -> "文山市开化街道"))
                .isEqualTo(new Ambiguous(List.of(same)));
    }

    private static PlaceResolution resolve(String text) {
        PlaceName asked = new PlaceName(text);
        List<Division> found =
                ALL.stream().filter(d -> asked.names().contains(d.name())).toList();
        return PlaceResolution.of(asked, found, PlaceResolutionTest::path);
    }

    private static String path(Division division) {
        return ALL.stream()
                .filter(d -> d.code().equals(division.parent()))
                .findFirst()
                .map(parent -> path(parent) + parent.name())
                .orElse("");
    }

    private static Division township(String code, String name) {
        return new Division(code, name, DivisionLevel.TOWNSHIP, "532601000000", false);
    }

    private static Division village(String code, String name, Division township) {
        return new Division(code, name, DivisionLevel.VILLAGE, township.code(), false);
    }
}
