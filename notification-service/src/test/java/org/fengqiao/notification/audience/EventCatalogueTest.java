package org.fengqiao.notification.audience;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengqiao.notification.template.Language;
import org.fengqiao.notification.template.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventCatalogueTest {

    @ParameterizedTest
    @EnumSource(Viewer.class)
    void shouldOfferEveryCapacityOnlyWhatExistsAndHasAName(Viewer viewer) {
        assertThat(EventCatalogue.of(viewer)).isNotEmpty().allSatisfy(type -> {
            assertThat(EventCatalogue.knows(type)).isTrue();
            for (Language language : Language.values()) {
                assertThat(Templates.shipped().label(language, "event." + type)).isNotEqualTo("event." + type);
            }
        });
    }

    @Test
    void shouldKeepSupervisionFromSendersAndTheCaseFromPartners() {
        assertThat(EventCatalogue.of(Viewer.SENDER))
                .hasSize(21)
                .noneMatch(t -> t.startsWith("directive.") || t.startsWith("clock.") || t.startsWith("colour."));
        assertThat(EventCatalogue.of(Viewer.PARTNER)).hasSize(8).noneMatch(t -> t.startsWith("case."));
        assertThat(EventCatalogue.of(Viewer.UNIT)).isEqualTo(EventCatalogue.of(Viewer.DIVISION));
    }

    @Test
    void shouldNotKnowReferenceDataOrAnswers() {
        assertThat(EventCatalogue.knows("unit.put.v1")).isFalse();
        assertThat(EventCatalogue.knows("referral.answer.v1")).isFalse();
        assertThat(EventCatalogue.knows("case.closed.v2")).isFalse();
    }
}
