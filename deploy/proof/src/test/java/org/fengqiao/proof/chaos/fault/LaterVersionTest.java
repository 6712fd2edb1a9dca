package org.fengqiao.proof.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fengqiao.deploy.rest.Json;
import org.junit.jupiter.api.Test;

class LaterVersionTest {

    @Test
    void shouldAddWhatNobodyKnowsAndKeepTheRest() {
        var record = new ConsumerRecord<>("topic", 2, 7, bytes("key"), bytes("{\"caseNo\":\"FQ1\"}"));
        record.headers().add("ce_id", bytes("id"));

        var later = LaterVersion.later(record);

        assertThat(later.partition()).isEqualTo(2);
        assertThat(later.key()).isEqualTo(bytes("key"));
        assertThat(later.headers().lastHeader("ce_id").value()).isEqualTo(bytes("id"));
        assertThat(later.headers().lastHeader("ce_laterversion")).isNotNull();
        var json = Json.read(new String(later.value(), StandardCharsets.UTF_8));
        assertThat(json.path("caseNo").asText()).isEqualTo("FQ1");
        assertThat(json.path("laterVersion").isObject()).isTrue();
    }

    @Test
    void shouldLeaveWhatIsNoEvent() {
        var record = new ConsumerRecord<byte[], byte[]>("topic", 0, 0, null, bytes("[]"));

        assertThat(LaterVersion.later(record).value()).isEqualTo(bytes("[]"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
