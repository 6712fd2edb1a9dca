package org.fengqiao.mediation.casefile.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fengqiao.contracts.ClockKind;
import org.fengqiao.contracts.EventTypes;
import org.fengqiao.contracts.SupervisionEvent.ClockBreached;
import org.fengqiao.mediation.casefile.domain.TierPolicy;
import org.fengqiao.mediation.casefile.persistence.CaseFileRepository;
import org.fengqiao.platform.events.Inbox;
import org.fengqiao.platform.events.Received;

/** Marks files whose limit was missed, so that work lists can show them; the limits themselves are supervision's. */
@ApplicationScoped
class LimitConsumer {

    private static final byte[] BREACH = EventTypes.nameOf(ClockBreached.class).getBytes(StandardCharsets.UTF_8);

    private final Inbox inbox;
    private final CaseFileRepository files;
    private final TierPolicy policy;

    LimitConsumer(Inbox inbox, CaseFileRepository files, TierPolicy policy) {
        this.inbox = inbox;
        this.files = files;
        this.policy = policy;
    }

    @Incoming("limits")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.consume(
                StreamSupport.stream(records.spliterator(), false)
                        .filter(LimitConsumer::isBreach)
                        .toList(),
                this::apply);
    }

    private static boolean isBreach(ConsumerRecord<String, byte[]> record) {
        Header type = record.headers().lastHeader("ce_type");
        return type != null && Arrays.equals(type.value(), BREACH);
    }

    private void apply(Received in) {
        if (in.event() instanceof ClockBreached breach && breach.tier() == policy.tier() && isOfAFile(breach.clock())) {
            files.overdue(breach.caseNo(), breach.hop(), breach.clock(), breach.dueAt());
        }
    }

    private static boolean isOfAFile(ClockKind clock) {
        return clock == ClockKind.PICK_UP || clock == ClockKind.HANDLING;
    }
}
