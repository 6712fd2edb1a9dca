package org.fengqiao.notification.webhook;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.fengqiao.notification.webhook.TargetUrl.Defect;
import org.fengqiao.notification.webhook.TargetUrl.Unusable;

/**
 * Finds out where a URL leads and refuses what this service must not call. The address that was judged is the one that is
 * connected to, so that a name cannot change its meaning in between.
 */
@Startup
@ApplicationScoped
class WebhookTargets {

    /** A URL with the address that it was found to lead to. */
    record Target(TargetUrl url, InetAddress address) {}

    private final AddressPolicy policy;
    private final long timeoutMillis;
    // Looking a name up blocks a thread of the operating system, so it gets one of its own and cannot hold up others.
    private final ExecutorService lookups = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("lookup-", 0).factory());

    WebhookTargets(WebhookConfig config) {
        this.policy = new AddressPolicy(config.trustedNetworks().orElse(List.of()));
        this.timeoutMillis = config.resolveTimeout().toMillis();
    }

    @PreDestroy
    void close() {
        lookups.shutdownNow();
    }

    /** The target of a URL; fails if any of its addresses may not be called. */
    Target resolve(String text) {
        TargetUrl url = TargetUrl.parse(text);
        InetAddress[] addresses = lookUp(url.host());
        if (!Stream.of(addresses).allMatch(policy::allows)) {
            throw new Unusable(Defect.ADDRESS_NOT_ALLOWED);
        }
        if (!url.isEncrypted() && !Stream.of(addresses).allMatch(policy::allowsPlainHttp)) {
            throw new Unusable(Defect.NOT_HTTPS);
        }
        return new Target(url, addresses[0]);
    }

    private InetAddress[] lookUp(String host) {
        Future<InetAddress[]> lookup = lookups.submit(() -> InetAddress.getAllByName(host));
        try {
            return lookup.get(timeoutMillis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownHostException) {
                throw new Unusable(Defect.UNKNOWN_HOST);
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            lookup.cancel(true);
            throw new Unusable(Defect.UNKNOWN_HOST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
