package org.fengqiao.deploy;

/** A failure whose message is the one clear line the operator needs; shown without a stack trace. */
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Trouble(String message) {
        super(message);
    }

    public Trouble(String message, Throwable cause) {
        super(message, cause);
    }
}
