package org.fengqiao.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.fengqiao.notification.webhook.TargetUrl.Defect;
import org.fengqiao.notification.webhook.TargetUrl.Unusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetUrlTest {

    @ParameterizedTest
    @CsvSource({
        "portal, MALFORMED",
        "'https://', MALFORMED",
        "'https:///x', MALFORMED",
        "'https://a b/x', MALFORMED",
        "'https://portal.gov.cn/x#part', MALFORMED",
        "'https://portal.gov.cn:99999/x', MALFORMED",
        "'ftp://portal.gov.cn/x', NOT_HTTPS",
        "'file://host/etc/passwd', NOT_HTTPS",
        "'gopher://host/x', NOT_HTTPS",
        "'https://user:secret@portal.gov.cn/x', HAS_CREDENTIALS"
    })
    void shouldTellWhatIsWrong(String url, Defect defect) {
        // When
        Unusable refusal = catchThrowableOfType(Unusable.class, () -> TargetUrl.parse(url));

        // Then
        assertThat(refusal.defect()).isEqualTo(defect);
    }

    @Test
    void shouldTakeUrlsApart() {
        // When
        TargetUrl url = TargetUrl.parse("https://portal.gov.cn/fengqiao/events?channel=1");

        // Then
        assertThat(url.isEncrypted()).isTrue();
        assertThat(url.host()).isEqualTo("portal.gov.cn");
        assertThat(url.port()).isEqualTo(443);
        assertThat(url.path()).isEqualTo("/fengqiao/events?channel=1");
        assertThat(TargetUrl.parse("http://[::1]:8080").host()).isEqualTo("::1");
        assertThat(TargetUrl.parse("http://[::1]:8080").path()).isEqualTo("/");
    }
}
