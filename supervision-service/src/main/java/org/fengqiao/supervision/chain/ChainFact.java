package org.fengqiao.supervision.chain;

import java.time.Instant;
import java.util.UUID;
import org.fengqiao.platform.journal.Chain;

/** What is kept of one event to prove its place in the chain. */
record ChainFact(
        String caseNo,
        String source,
        long sequence,
        UUID id,
        String type,
        Instant time,
        UUID causation,
        byte[] previousHash,
        byte[] hash,
        byte[] dataDigest) {

    /** The hash that these facts give. */
    byte[] computed() {
        return Chain.link(previousHash, id, type, source, caseNo, sequence, time, causation, dataDigest);
    }
}
