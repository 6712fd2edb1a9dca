package org.fengqiao.notification.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.fengqiao.notification.delivery.Claimed;
import org.fengqiao.notification.delivery.DeliveryConfig;
import org.fengqiao.notification.delivery.DeliveryKind;
import org.fengqiao.notification.delivery.Outcome;
import org.fengqiao.notification.delivery.RetryAfter;
import org.fengqiao.notification.delivery.Sender;
import org.fengqiao.notification.http.HttpAnswer;
import org.fengqiao.notification.http.HttpCall;
import org.fengqiao.notification.http.HttpPoster;
import org.fengqiao.notification.http.NoAnswer;
import org.fengqiao.platform.crypto.Vault;

/** Sends signed webhooks. */
@ApplicationScoped
class WebhookSender implements Sender {

    private final WebhookTargets targets;
    private final HttpPoster poster;
    private final Vault vault;
    private final DeliveryConfig config;

    WebhookSender(WebhookTargets targets, HttpPoster poster, Vault vault, DeliveryConfig config) {
        this.targets = targets;
        this.poster = poster;
        this.vault = vault;
        this.config = config;
    }

    @Override
    public DeliveryKind kind() {
        return DeliveryKind.WEBHOOK;
    }

    @Override
    public Outcome send(Claimed delivery) {
        try {
            return outcome(poster.post(call(delivery)), delivery);
        } catch (NoAnswer e) {
            return Outcome.failed(e.code());
        } catch (TargetUrl.Unusable e) {
            return Outcome.failed(e.defect().code());
        }
    }

    private HttpCall call(Claimed delivery) {
        WebhookTargets.Target target = targets.resolve(delivery.url());
        Map<String, String> headers = Signature.headers(
                vault.open(delivery.secret(), String.class),
                delivery.id(),
                delivery.at().getEpochSecond(),
                delivery.payload());
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "Fengqiao-Webhooks/1");
        return new HttpCall(
                target.url().isEncrypted(),
                target.url().uri().getHost(),
                target.url().port(),
                target.address(),
                target.url().path(),
                headers,
                delivery.payload(),
                config.timeout(),
                false);
    }

    static Outcome outcome(HttpAnswer answer, Claimed delivery) {
        int status = answer.status();
        if (answer.isSuccess()) {
            return new Outcome.Delivered(status, null);
        }
        return switch (status) {
            case 410 -> new Outcome.Gone(status);
            case 429, 503 ->
                new Outcome.Failed("http-status", status, RetryAfter.parse(answer.retryAfter(), delivery.at()));
            default -> new Outcome.Failed("http-status", status, null);
        };
    }
}
