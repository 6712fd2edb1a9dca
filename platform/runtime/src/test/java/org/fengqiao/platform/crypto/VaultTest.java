package org.fengqiao.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fengqiao.platform.crypto.SealedCase.PartyKind;
import org.fengqiao.platform.crypto.SealedCase.PartyRole;
import org.fengqiao.platform.crypto.SealedCase.SealedParty;
import org.junit.jupiter.api.Test;

class VaultTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final SealedParty WANG = new SealedParty(
            1, PartyRole.APPLICANT, PartyKind.PERSON, "王小明", "532601199001011234", "13812345678", "文山市开化街道", 1, true);

    private final Vault vault = new Vault(KEY, new ObjectMapper());

    @Test
    void shouldGiveBackWhatWasSealedAndShowNothingOfIt() {
        SealedCase content = new SealedCase("宅基地", "邻居占了半分地", "村口", List.of(WANG));

        String sealed = vault.seal(content);

        assertThat(vault.open(sealed, SealedCase.class)).isEqualTo(content);
        assertThat(sealed).doesNotContain("王").isNotEqualTo(vault.seal(content));
    }

    @Property(tries = 200)
    void shouldNoticeEveryChange(@ForAll int where, @ForAll byte change) {
        byte[] sealed = Base64.getDecoder().decode(vault.seal("text"));
        int at = 1 + Math.floorMod(where, sealed.length - 1);
        byte[] altered = sealed.clone();
        altered[at] ^= change;
        String text = Base64.getEncoder().encodeToString(altered);

        if (change == 0) {
            assertThat(vault.open(text, String.class)).isEqualTo("text");
        } else {
            assertThatThrownBy(() -> vault.open(text, String.class)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void shouldFindEqualValuesByFingerprintOnlyWithTheKey() {
        Vault other = new Vault(
                Base64.getEncoder()
                        .encodeToString(
                                "0123456789abcdef0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                new ObjectMapper());

        assertThat(vault.fingerprint(" 13812345678 ")).isEqualTo(vault.fingerprint("13812345678"));
        assertThat(vault.fingerprint("13812345678")).isNotEqualTo(other.fingerprint("13812345678"));
        assertThat(vault.fingerprint(" ")).isNull();
    }

    @Test
    void shouldRefuseToStartWithAWrongKey() {
        ObjectMapper json = new ObjectMapper();

        assertThatThrownBy(() -> new Vault("c2hvcnQ=", json)).hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> new Vault("%%%", json)).hasMessageContaining("base64");
    }

    @Test
    void shouldMaskWhatIdentifies() {
        SealedParty masked = WANG.masked();

        assertThat(masked.name()).isEqualTo("王**");
        assertThat(masked.phone()).isEqualTo("138****5678");
        assertThat(masked.idNumber()).isEqualTo("5326************34");
        assertThat(masked.address()).isEqualTo("文山市开化街*");
        assertThat(Mask.name("王")).isEqualTo("*");
    }
}
