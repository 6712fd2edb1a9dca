package org.fengqiao.platform.journal;

import java.time.Instant;
import java.util.UUID;

/** One event as it stands in the journal and travels on Kafka. */
public record JournalEntry(
        short shard,
        long position,
        UUID id,
        String topic,
        String subject,
        String type,
        long sequence,
        Instant time,
        UUID causation,
        String traceparent,
        byte[] previousHash,
        byte[] hash,
        String payload) {}
