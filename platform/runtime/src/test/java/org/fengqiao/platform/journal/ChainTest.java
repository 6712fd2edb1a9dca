package org.fengqiao.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final UUID ID = new UUID(1, 2);
    private static final Instant TIME = Instant.parse("2026-03-02T01:00:00Z");

    @Property
    void shouldChangeWithTheDataAndWithThePredecessor(@ForAll byte[] data, @ForAll byte[] other) {
        byte[] hash = hash(Chain.start(), "a", data);

        assertThat(hash).hasSize(32).isEqualTo(hash(Chain.start(), "a", data.clone()));
        assertThat(hash(hash, "a", data)).isNotEqualTo(hash);
        if (!Arrays.equals(data, other)) {
            assertThat(hash(Chain.start(), "a", other)).isNotEqualTo(hash);
        }
    }

    @Test
    void shouldNotLetTextMoveFromOneAttributeToTheNext() {
        byte[] data = "{}".getBytes(StandardCharsets.UTF_8);

        assertThat(Chain.hash(Chain.start(), ID, "ab", "c", "d", 1, TIME, null, data))
                .isNotEqualTo(Chain.hash(Chain.start(), ID, "a", "bc", "d", 1, TIME, null, data));
    }

    private static byte[] hash(byte[] previous, String subject, byte[] data) {
        return Chain.hash(previous, ID, "t", "/s", subject, 1, TIME, null, data);
    }
}
