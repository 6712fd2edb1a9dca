package org.fengqiao.notification.sms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
import org.fengqiao.platform.time.Zones;

/** Hands text messages to the HTTP gateway; their id is the reference by which the gateway knows a repetition. */
@ApplicationScoped
class SmsSender implements Sender {

    // Whatever else a gateway may answer could not be stored, and would hold up every other delivery.
    private static final Pattern RECEIPT = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private final HttpPoster poster;
    private final Vault vault;
    private final ObjectMapper json;
    private final SmsConfig config;
    private final DeliveryConfig delivery;
    private final Clock clock;
    private final QuietHours quiet;

    SmsSender(
            HttpPoster poster, Vault vault, ObjectMapper json, SmsConfig config, DeliveryConfig delivery, Clock clock) {
        this.poster = poster;
        this.vault = vault;
        this.json = json;
        this.config = config;
        this.delivery = delivery;
        this.clock = clock;
        this.quiet = new QuietHours(config.quietFrom(), config.quietTo(), Zones.CHINA);
    }

    @Override
    public DeliveryKind kind() {
        return DeliveryKind.SMS;
    }

    @Override
    public Outcome send(Claimed claimed) {
        Optional<Instant> end = quiet.endAt(clock.instant());
        if (end.isPresent()) {
            return new Outcome.Deferred(end.get());
        }
        if (config.url().isEmpty()) {
            return Outcome.failed("no-gateway");
        }
        try {
            return outcome(poster.post(call(claimed, config.url().get())), claimed.at());
        } catch (NoAnswer e) {
            return Outcome.failed(e.code());
        }
    }

    private HttpCall call(Claimed claimed, URI gateway) {
        boolean encrypted = "https".equalsIgnoreCase(gateway.getScheme());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        config.token().ifPresent(token -> headers.put("Authorization", "Bearer " + token));
        String base = gateway.getRawPath() == null ? "" : gateway.getRawPath();
        return new HttpCall(
                encrypted,
                gateway.getHost(),
                gateway.getPort() >= 0 ? gateway.getPort() : (encrypted ? 443 : 80),
                null,
                (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/messages",
                headers,
                body(claimed),
                delivery.timeout(),
                true);
    }

    private String body(Claimed claimed) {
        SmsMessage message = vault.open(claimed.payload(), SmsMessage.class);
        try {
            return json.writeValueAsString(Map.of(
                    "to", message.to(),
                    "text", message.text(),
                    "reference", claimed.id().toString()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a text message");
        }
    }

    /** Only what the gateway says about the message itself is final; a wrong token or address is not. */
    private Outcome outcome(HttpAnswer answer, Instant at) {
        int status = answer.status();
        if (answer.isSuccess()) {
            return new Outcome.Delivered(status, receipt(answer.body()));
        }
        return switch (status) {
            case 400, 413, 415, 422 -> new Outcome.Refused("http-status", status);
            default -> new Outcome.Failed("http-status", status, RetryAfter.parse(answer.retryAfter(), at));
        };
    }

    private String receipt(String body) {
        try {
            String id = json.readTree(body).path("id").asText(null);
            return id != null && RECEIPT.matcher(id).matches() ? id : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
