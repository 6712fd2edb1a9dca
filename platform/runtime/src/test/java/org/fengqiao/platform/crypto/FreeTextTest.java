package org.fengqiao.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class FreeTextTest {

    private final FreeText texts = new FreeText(new Vault(key(0), new ObjectMapper()));

    @Test
    void shouldHideATextAndGiveItBack() {
        String sealed = texts.seal("王小明不同意");

        assertThat(sealed).doesNotContain("王小明");
        assertThat(texts.open(sealed)).isEqualTo("王小明不同意");
        assertThat(texts.seal(null)).isNull();
    }

    @Test
    void shouldSealOnceWhatOthersSend() {
        String sealed = texts.sealed("不属于受案范围");

        assertThat(texts.sealed(sealed)).isEqualTo(sealed);
        assertThat(texts.open(sealed)).isEqualTo("不属于受案范围");
    }

    @Test
    void shouldHideWhatLooksSealedWhenSomeoneTypesIt() {
        String typed = "sealed:王小明";

        assertThat(texts.seal(typed)).doesNotContain("王小明");
        assertThat(texts.open(texts.seal(typed))).isEqualTo(typed);
    }

    @Test
    void shouldSealWhatOnlyPretendsToBeSealed() {
        assertThat(texts.sealed("sealed:王小明")).doesNotContain("王小明");
        assertThat(texts.sealed("sealed:abc")).doesNotContain("abc");
        assertThat(texts.open(texts.sealed("sealed:王小明"))).isEqualTo("sealed:王小明");
    }

    @Test
    void shouldReadWhatWasWrittenBeforeTextsWereSealed() {
        assertThat(texts.open("等待鉴定结论")).isEqualTo("等待鉴定结论");
        assertThat(texts.open(null)).isNull();
    }

    @Test
    void shouldShowNothingOfWhatAnotherKeySealed() {
        String foreign = new FreeText(new Vault(key(1), new ObjectMapper())).seal("王小明");

        assertThat(texts.open(foreign)).isNull();
    }

    private static String key(int fill) {
        byte[] key = new byte[32];
        key[0] = (byte) fill;
        return Base64.getEncoder().encodeToString(key);
    }
}
