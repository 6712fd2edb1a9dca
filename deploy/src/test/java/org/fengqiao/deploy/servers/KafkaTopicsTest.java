package org.fengqiao.deploy.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class KafkaTopicsTest {
    @Test
    void everyTierAndChannelHasItsTopic() {
        assertThat(KafkaTopics.of("fengqiao"))
                .extracting(NewTopic::name)
                .hasSize(17)
                .containsAll(List.of(
                        "fengqiao.intake",
                        "fengqiao.dispatch.village",
                        "fengqiao.mediation.county",
                        "fengqiao.referral.procuratorate",
                        "fengqiao.dead-letter"));
    }

    @Test
    void theDeadLettersKeepOneOrder() {
        assertThat(KafkaTopics.of("test"))
                .filteredOn(topic -> topic.numPartitions() == 1)
                .extracting(NewTopic::name)
                .containsExactly("test.dead-letter");
    }
}
