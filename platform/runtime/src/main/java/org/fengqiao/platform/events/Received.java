package org.fengqiao.platform.events;

import java.time.Instant;
import java.util.UUID;
import org.fengqiao.contracts.Event;

/** An event as it arrived: its CloudEvents attributes, the chain's links and the data. */
public record Received(
        UUID id,
        String type,
        String source,
        String subject,
        long sequence,
        Instant time,
        UUID causation,
        Event event,
        byte[] data,
        byte[] previousHash,
        byte[] hash) {}
