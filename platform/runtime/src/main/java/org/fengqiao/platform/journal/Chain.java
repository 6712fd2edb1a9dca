package org.fengqiao.platform.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * The hash that links a subject's events of one source: SHA-256 over the previous hash, the attributes (each with its
 * length before it) and the digest of the exact bytes of the data, so that nothing can be left out, altered or put in
 * another order. Only the digest of the data goes in, so that a chain can be proved without keeping the data.
 */
public final class Chain {

    private static final byte[] START = new byte[32];

    private Chain() {}

    /** What the first event links to. */
    public static byte[] start() {
        return START.clone();
    }

    /** Hash of one event. */
    public static byte[] hash(
            byte[] previous,
            UUID id,
            String type,
            String source,
            String subject,
            long sequence,
            Instant time,
            UUID causation,
            byte[] data) {
        return link(previous, id, type, source, subject, sequence, time, causation, digest(data));
    }

    /** Digest of an event's data, which is all that is needed of it to prove the chain. */
    public static byte[] digest(byte[] data) {
        return sha256().digest(data);
    }

    /** Hash of one event of which only the digest of the data is at hand. */
    public static byte[] link(
            byte[] previous,
            UUID id,
            String type,
            String source,
            String subject,
            long sequence,
            Instant time,
            UUID causation,
            byte[] dataDigest) {
        MessageDigest digest = sha256();
        put(digest, previous);
        put(digest, id.toString());
        put(digest, type);
        put(digest, source);
        put(digest, subject);
        put(digest, Long.toString(sequence));
        put(digest, time.toString());
        put(digest, causation == null ? "" : causation.toString());
        put(digest, dataDigest);
        return digest.digest();
    }

    private static void put(MessageDigest digest, String text) {
        put(digest, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
