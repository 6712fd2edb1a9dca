package org.fengqiao.notification.http;

/** What a receiver answered. */
public record HttpAnswer(int status, String retryAfter, String body) {

    /** Whether it took what it was sent. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
