package org.fengqiao.notification.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fengqiao.notification.NotificationProblem;
import org.fengqiao.notification.delivery.DeliveryStore;
import org.fengqiao.notification.delivery.ReceiverGone;
import org.fengqiao.notification.webhook.Signature;
import org.fengqiao.notification.webhook.WebhookConfig;
import org.fengqiao.notification.webhook.WebhookUrls;
import org.fengqiao.platform.Ids;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.problem.Problem;

/** What owners do with their subscriptions. */
@ApplicationScoped
class Subscriptions {

    private final SubscriptionRepository repository;
    private final DeliveryStore deliveries;
    private final WebhookUrls urls;
    private final WebhookConfig config;
    private final Vault vault;
    private final Clock clock;

    Subscriptions(
            SubscriptionRepository repository,
            DeliveryStore deliveries,
            WebhookUrls urls,
            WebhookConfig config,
            Vault vault,
            Clock clock) {
        this.repository = repository;
        this.deliveries = deliveries;
        this.urls = urls;
        this.config = config;
        this.vault = vault;
        this.clock = clock;
    }

    /** Refuses an address that must not be called; looks its name up, and therefore runs outside of any transaction. */
    void requireUsable(String url) {
        urls.requireUsable(url);
    }

    /** A new subscription for an address that was found usable, with its secret in clear for this one time. */
    @Transactional
    SubscriptionView create(Owner owner, SubscriptionRequest request) {
        if (request.kind() == SubscriptionKind.CALLBACK && !owner.isHotline()) {
            throw Problem.of(NotificationProblem.CALLBACK_NOT_ALLOWED);
        }
        List<String> types = EventTypeCheck.check(request.kind(), owner.viewer(), request.eventTypes());
        if (request.secret() != null && !Signature.isSecret(request.secret())) {
            throw Problem.of(NotificationProblem.WEAK_SECRET);
        }
        if (repository.countLocked(owner.key()) >= config.perOwner()) {
            throw Problem.of(NotificationProblem.TOO_MANY_SUBSCRIPTIONS, config.perOwner())
                    .with("limit", config.perOwner());
        }
        String secret = request.secret() == null ? Signature.newSecret() : request.secret();
        Subscription made = new Subscription(
                Ids.next(),
                owner.key(),
                request.kind(),
                request.url(),
                types,
                vault.seal(secret),
                owner.account(),
                clock.instant());
        repository.persist(made);
        return made.view(secret);
    }

    @Transactional
    SubscriptionView activate(String owner, UUID id) {
        Subscription subscription = require(owner, id);
        subscription.activate(clock.instant());
        return subscription.view(null);
    }

    @Transactional
    void delete(String owner, UUID id) {
        require(owner, id).delete(clock.instant());
        repository.flush();
        deliveries.cancel(id);
    }

    @Transactional
    void redeliver(String owner, UUID id, UUID delivery) {
        if (!require(owner, id).isActive()) {
            throw Problem.of(NotificationProblem.SUBSCRIPTION_NOT_ACTIVE);
        }
        deliveries.restart(id, delivery);
    }

    Subscription require(String owner, UUID id) {
        return repository.find(owner, id).orElseThrow(Problem::notFound);
    }

    List<Subscription> after(String owner, UUID after, int limit) {
        return repository.after(owner, after, limit);
    }

    /** Ends what a receiver does not want any more. */
    @Transactional
    void disable(@Observes ReceiverGone gone) {
        repository.findByIdOptional(gone.subscription()).ifPresent(s -> s.disable(clock.instant()));
        repository.flush();
        deliveries.cancel(gone.subscription());
    }
}
