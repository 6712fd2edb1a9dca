package org.fengqiao.platform;

/** A failure as it may be logged: where and of what kind, without the messages, which may hold what people wrote. */
public final class Scrubbed extends RuntimeException {

    private Scrubbed(Throwable failure, int depth) {
        super(failure.getClass().getName(), cause(failure, depth), false, true);
        setStackTrace(failure.getStackTrace());
    }

    /** The failure without any message of its chain. */
    public static Scrubbed of(Throwable failure) {
        return new Scrubbed(failure, 0);
    }

    private static Throwable cause(Throwable failure, int depth) {
        return failure.getCause() == null || depth > 20 ? null : new Scrubbed(failure.getCause(), depth + 1);
    }
}
