package org.fengqiao.notification;

import java.util.Locale;
import org.fengqiao.platform.problem.ProblemType;

/** Refusals that only this service gives. */
public enum NotificationProblem implements ProblemType {
    CALLBACK_NOT_ALLOWED(403),
    SUBSCRIPTION_NOT_ACTIVE(409),
    TOO_MANY_SUBSCRIPTIONS(409),
    EVENT_TYPE_NOT_ALLOWED(422),
    UNKNOWN_EVENT_TYPE(422),
    WEAK_SECRET(422),
    WEBHOOK_URL_NOT_ALLOWED(422);

    private final int status;

    NotificationProblem(int status) {
        this.status = status;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
