package org.fengqiao.notification.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where webhooks may go. */
@ConfigMapping(prefix = "fengqiao.webhook")
public interface WebhookConfig {

    /**
     * Networks in CIDR notation that are not public and yet may be called, such as those of partner units on the
     * government's own network. Nothing by default; the loopback in local networks and tests.
     */
    Optional<List<String>> trustedNetworks();

    /** Longest time that resolving a host name may take. */
    @WithDefault("3s")
    Duration resolveTimeout();

    /** Subscriptions that one owner may have. */
    @WithDefault("10")
    int perOwner();
}
