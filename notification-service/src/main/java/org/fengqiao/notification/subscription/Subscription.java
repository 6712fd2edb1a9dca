package org.fengqiao.notification.subscription;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Who is told what, and where. */
@Entity
@Table(name = "subscription")
@SuppressWarnings("UnusedVariable") // owner and secret are read by queries
class Subscription {

    @Id
    private UUID id;

    private String owner;

    @Enumerated(EnumType.STRING)
    private SubscriptionKind kind;

    private String url;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] eventTypes;

    private String secret;

    @Enumerated(EnumType.STRING)
    private SubscriptionState state;

    private String createdBy;
    private Instant createdAt;
    private Instant changedAt;

    protected Subscription() {}

    /** A new, active subscription; the secret is sealed. */
    Subscription(
            UUID id,
            String owner,
            SubscriptionKind kind,
            String url,
            List<String> eventTypes,
            String secret,
            String createdBy,
            Instant now) {
        this.id = id;
        this.owner = owner;
        this.kind = kind;
        this.url = url;
        this.eventTypes = eventTypes.toArray(String[]::new);
        this.secret = secret;
        this.state = SubscriptionState.ACTIVE;
        this.createdBy = createdBy;
        this.createdAt = now;
        this.changedAt = now;
    }

    void disable(Instant now) {
        if (state == SubscriptionState.ACTIVE) {
            change(SubscriptionState.DISABLED, now);
        }
    }

    void activate(Instant now) {
        if (state == SubscriptionState.DISABLED) {
            change(SubscriptionState.ACTIVE, now);
        }
    }

    void delete(Instant now) {
        change(SubscriptionState.DELETED, now);
        secret = null;
    }

    private void change(SubscriptionState to, Instant now) {
        state = to;
        changedAt = now;
    }

    boolean isActive() {
        return state == SubscriptionState.ACTIVE;
    }

    UUID id() {
        return id;
    }

    SubscriptionView view(String plainSecret) {
        return new SubscriptionView(
                id, kind, url, List.of(eventTypes), state, plainSecret, createdBy, createdAt, changedAt);
    }
}
