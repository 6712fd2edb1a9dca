package org.fengqiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class ChannelsTest {
    private static final Duration LONG_OUTAGE = Duration.ofHours(12);

    private final KafkaClientService clients;

    ChannelsTest(KafkaClientService clients) {
        this.clients = clients;
    }

    @Test
    @DisplayName("Rule 1: no channel gives up on a broker that is away for half a day, which would end it for good")
    void shouldWaitForTheBrokerLongerThanAnyOutage() {
        var channels = clients.getConsumerChannels();

        assertThat(channels)
                .isNotEmpty()
                .allSatisfy(channel -> assertThat(Long.parseLong(clients.getConsumer(channel)
                                .configuration()
                                .get("default.api.timeout.ms")
                                .toString()))
                        .as(channel)
                        .isGreaterThan(LONG_OUTAGE.toMillis()));
    }
}
