package org.fengqiao.deploy.county;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VillageNamesTest {

    @ParameterizedTest
    @CsvSource({"北张村委会, 北张村", "赵村村委会, 赵村", "金宝村村民委员会, 金宝村", "康乐社区居委会, 康乐社区", "城关居委会, 城关社区", "振华社区, 振华社区", "厂汉嘎查, 厂汉嘎查"})
    void shouldNameThePlaceInsteadOfItsCommittee(String registered, String place) {
        assertThat(VillageNames.shortened(registered)).isEqualTo(place);
    }
}
