package org.fengqiao.notification.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import org.fengqiao.notification.NotificationProblem;
import org.fengqiao.platform.problem.Problem;

/** Tells a subscriber at once why a URL cannot be used; the same is checked again before every message. */
@ApplicationScoped
public class WebhookUrls {

    private final WebhookTargets targets;

    WebhookUrls(WebhookTargets targets) {
        this.targets = targets;
    }

    /** Refuses a URL that messages cannot or must not go to. */
    public void requireUsable(String url) {
        try {
            targets.resolve(url);
        } catch (TargetUrl.Unusable e) {
            throw Problem.of(NotificationProblem.WEBHOOK_URL_NOT_ALLOWED)
                    .withError("url", "url-" + e.defect().code());
        }
    }
}
