package org.fengqiao.notification.http;

/** A receiver did not answer; the code tells why without telling where. */
public class NoAnswer extends RuntimeException {

    private final String code;

    NoAnswer(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    /** For the delivery log. */
    public String code() {
        return code;
    }
}
