package org.fengqiao.supervision.fold;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fengqiao.contracts.ResendRequest;
import org.fengqiao.contracts.Topics;
import org.fengqiao.platform.events.EventJson;
import org.fengqiao.platform.journal.EventSender;
import org.fengqiao.supervision.SupervisionConfig;

/**
 * Asks the services to send a case's events again when something has been missing for too long; repeated with growing
 * pauses until the gap is filled.
 */
@ApplicationScoped
class Resends {

    private static final int BATCH = 100;

    private final GapStore gaps;
    private final Fold fold;
    private final EventSender sender;
    private final SupervisionConfig.Fold config;
    private final Clock clock;
    private final String topic;
    private final String source;
    private final Counter asked;

    Resends(
            GapStore gaps,
            Fold fold,
            EventSender sender,
            SupervisionConfig config,
            Clock clock,
            MeterRegistry metrics,
            @ConfigProperty(name = "fengqiao.topic-prefix") String prefix,
            @ConfigProperty(name = "fengqiao.source") String source) {
        this.gaps = gaps;
        this.fold = fold;
        this.sender = sender;
        this.config = config.fold();
        this.clock = clock;
        this.topic = prefix + "." + Topics.RESEND;
        this.source = source;
        this.asked = metrics.counter("fengqiao.resend.requests");
    }

    @Scheduled(every = "${fengqiao.supervision.fold.gap-check}", concurrentExecution = SKIP)
    void check() {
        Instant now = clock.instant();
        List<String> due = gaps.due(now, BATCH);
        if (due.isEmpty()) {
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            fold.retry(due);
            List<String> missing = gaps.ask(due, now, config.resendAfter(), config.resendAtMostEvery());
            gaps.known(missing, source).forEach(this::ask);
        });
    }

    private void ask(String caseNo, Map<String, Long> known) {
        try {
            byte[] request = EventJson.MAPPER.writeValueAsBytes(new ResendRequest(caseNo, known));
            sender.sendRaw(new ProducerRecord<>(topic, caseNo, request));
            asked.increment();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a resend request", e);
        }
    }
}
