package org.fengqiao.platform;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Time-ordered ids (UUID version 7), so that new rows land side by side in their indexes. */
public final class Ids {

    private Ids() {}

    /** A new id; its order is that of real time, whatever clock the domain runs on. */
    public static UUID next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long millis = System.currentTimeMillis();
        long high = (millis << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
