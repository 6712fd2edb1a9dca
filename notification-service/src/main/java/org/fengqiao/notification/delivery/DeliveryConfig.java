package org.fengqiao.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How deliveries are sent and tried again. */
@ConfigMapping(prefix = "fengqiao.delivery")
public interface DeliveryConfig {

    /** Waits between the tries of one delivery; after the last it is given up. */
    @WithDefault("5s,30s,2m,10m,30m,1h,2h,4h,8h,12h")
    List<Duration> schedule();

    /** Part of a wait by which it is made longer or shorter at random. */
    @WithDefault("0.2")
    double jitter();

    /** Longest time that a receiver may take to answer. */
    @WithDefault("10s")
    Duration timeout();

    /** How long a worker holds a delivery without saying so again; what a killed one held is sent by others after this. */
    @WithDefault("10s")
    Duration lease();

    /** Webhooks of events under way at once, of this instance; text messages and call-backs have places beside these. */
    @WithDefault("256")
    int concurrency();

    /** Tries under way at once to one webhook receiver. */
    @WithDefault("4")
    int perReceiver();

    /** Tries under way at once to the SMS gateway. */
    @WithDefault("8")
    int perGateway();

    /** Longest time until a delivery that became due is noticed without being told of it. */
    @WithDefault("500ms")
    Duration poll();

    /** When a message that a receiver never took is given up, however few tries its queue has left it. */
    @WithDefault("P7D")
    Duration givenUpAfter();

    /** How long finished deliveries and their attempts are kept (网络日志不少于六个月). */
    @WithDefault("P200D")
    Duration kept();
}
