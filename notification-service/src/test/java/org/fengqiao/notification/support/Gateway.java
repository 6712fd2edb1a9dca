package org.fengqiao.notification.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The SMS gateway of a test run, and a delivery schedule that fits into a test. */
public class Gateway implements QuarkusTestResourceLifecycleManager {

    public static final String TOKEN = "gateway-token";
    public static final int PER_OWNER = 4;

    private static volatile Receiver receiver;

    /** What has been sent to telephones. */
    public static Receiver receiver() {
        return receiver;
    }

    @Override
    public Map<String, String> start() {
        receiver = new Receiver();
        answerAsUsual();
        return Map.of(
                "fengqiao.sms.url",
                receiver.url(""),
                "fengqiao.sms.token",
                TOKEN,
                "fengqiao.webhook.trusted-networks",
                "127.0.0.0/8",
                "fengqiao.webhook.per-owner",
                Integer.toString(PER_OWNER),
                "fengqiao.delivery.schedule",
                "200ms,300ms,400ms",
                "fengqiao.delivery.timeout",
                "6s",
                "fengqiao.delivery.lease",
                "2s",
                "fengqiao.delivery.poll",
                "100ms");
    }

    /** Takes every message, as the real one does. */
    public static void answerAsUsual() {
        receiver.on("/messages", n -> new Receiver.Answer(202, Map.of(), "{\"id\":\"m-" + n + "\"}"));
    }

    @Override
    public void stop() {
        receiver.close();
    }
}
