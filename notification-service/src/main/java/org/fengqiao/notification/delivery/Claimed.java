package org.fengqiao.notification.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * A delivery that a worker holds until its lease ends.
 *
 * @param id stays the same in every try: the receiver's means to know a repetition
 * @param shared whether it takes one of the places that the webhooks of all subscriptions share
 * @param url where a webhook goes, else null
 * @param secret the sealed secret that a webhook is signed with, else null
 * @param failures tries that failed since it was last started, which is the position in the schedule
 * @param at time of the try by the database, which all workers share
 */
public record Claimed(
        UUID id,
        UUID lease,
        DeliveryKind kind,
        String lane,
        UUID subscription,
        boolean shared,
        String url,
        String secret,
        String payload,
        int attempts,
        int failures,
        Instant at) {}
