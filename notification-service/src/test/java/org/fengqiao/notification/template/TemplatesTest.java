package org.fengqiao.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private final Templates templates = Templates.shipped();

    @Test
    void shouldSayTheSameInBothLanguages() {
        assertThat(templates.all()).hasSizeGreaterThan(30).allSatisfy(template -> {
            for (Language language : Language.values()) {
                assertThat(templates
                                .get(template.name(), template.version(), language)
                                .placeholders())
                        .isEqualTo(template.placeholders());
            }
        });
    }

    @Test
    void shouldSendCitizensNothingButNumberAndUnit() {
        assertThat(templates.all())
                .filteredOn(t -> t.name().startsWith("sms."))
                .hasSize(16)
                .allSatisfy(t -> {
                    assertThat(t.placeholders()).isSubsetOf(Set.of("signature", "caseNo", "unit"));
                    assertThat(t.text()).hasSizeLessThan(400);
                });
    }

    @Test
    void shouldRevealNothingOfAConfidentialCase() {
        assertThat(templates.all())
                .filteredOn(t -> t.name().startsWith("sms.confidential"))
                .hasSize(4)
                .allSatisfy(t -> assertThat(t.text().toLowerCase(Locale.ROOT))
                        .doesNotContain("{unit}", "调解", "纠纷", "矛盾", "首问", "mediation", "dispute", "matter"));
    }

    @Test
    void shouldFillInValuesAndLabels() {
        // When
        String text = templates.render(
                "notice.colour", templates.current(), Language.ZH, Map.of("caseNo", "FQ1", "colour", "@colour.RED"));

        // Then
        assertThat(text).contains("FQ1").contains("红色");
    }

    @Test
    void shouldRefuseAMissingValueAndAnUnknownName() {
        assertThatThrownBy(() -> templates.render("notice.colour", templates.current(), Language.EN, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> templates.get("sms.nothing", templates.current(), Language.EN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> templates.get("sms.accepted", "1999.1", Language.EN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldSpeakChineseUnlessEnglishIsAskedForFirst() {
        assertThat(Language.of(List.of())).isEqualTo(Language.ZH);
        assertThat(Language.of(List.of(Locale.FRENCH))).isEqualTo(Language.ZH);
        assertThat(Language.of(List.of(Locale.FRENCH, Locale.UK, Locale.CHINA))).isEqualTo(Language.EN);
        assertThat(Language.of(List.of(Locale.CHINA, Locale.UK))).isEqualTo(Language.ZH);
    }
}
