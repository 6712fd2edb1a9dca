package org.fengqiao.notification.subscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Subscriptions by owner; a deleted one is not found any more. */
@ApplicationScoped
class SubscriptionRepository implements PanacheRepositoryBase<Subscription, UUID> {

    private static final String LIVE = "owner = ?1 and state <> ?2";

    Optional<Subscription> find(String owner, UUID id) {
        return find(LIVE + " and id = ?3", owner, SubscriptionState.DELETED, id).firstResultOptional();
    }

    /** An owner's subscriptions after an id, oldest first. */
    List<Subscription> after(String owner, UUID after, int limit) {
        return (after == null
                        ? find(LIVE + " order by id", owner, SubscriptionState.DELETED)
                        : find(LIVE + " and id > ?3 order by id", owner, SubscriptionState.DELETED, after))
                .page(0, limit)
                .list();
    }

    /** Number of an owner's subscriptions; holds up whoever else wants to count them in this moment. */
    long countLocked(String owner) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))) AS locked")
                .setParameter(1, owner)
                .getSingleResult();
        return count(LIVE, owner, SubscriptionState.DELETED);
    }
}
