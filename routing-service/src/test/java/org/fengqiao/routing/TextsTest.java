package org.fengqiao.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.fengqiao.platform.problem.ProblemTexts;
import org.fengqiao.routing.route.domain.ReferralState;
import org.fengqiao.routing.route.domain.ReturnState;
import org.fengqiao.routing.route.domain.RouteStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

    static Stream<String> keys() {
        return Stream.of(
                        Stream.of(RoutingProblem.values())
                                .flatMap(p -> Stream.of(p.code() + ".title", p.code() + ".detail")),
                        Stream.of(RouteStatus.values()).map(s -> "status." + s),
                        Stream.of(ReturnState.values()).map(s -> "return." + s),
                        Stream.of(ReferralState.values()).map(s -> "referral." + s))
                .flatMap(s -> s);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void shouldHaveEveryTextInBothLanguages(String key) {
        assertThat(ProblemTexts.text(Locale.CHINESE, key, "X")).containsPattern("\\p{IsHan}");
        assertThat(ProblemTexts.text(Locale.ENGLISH, key, "X"))
                .isNotEqualTo(key)
                .doesNotContainPattern("\\p{IsHan}");
    }
}
