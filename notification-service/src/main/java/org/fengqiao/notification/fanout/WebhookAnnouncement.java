package org.fengqiao.notification.fanout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.notification.audience.Audience;
import org.fengqiao.notification.audience.CaseFacts;
import org.fengqiao.notification.audience.CaseFacts.Sender;
import org.fengqiao.notification.audience.EventUnits;
import org.fengqiao.notification.audience.ScopeKey;
import org.fengqiao.notification.delivery.DeliveryKind;
import org.fengqiao.notification.delivery.DeliveryStore;
import org.fengqiao.notification.delivery.NewDelivery;
import org.fengqiao.notification.facts.Announcement;
import org.fengqiao.notification.facts.Occurrence;
import org.fengqiao.notification.subscription.OrderCallback;
import org.fengqiao.notification.subscription.Subscribers;
import org.fengqiao.notification.subscription.Subscribers.Subscriber;
import org.fengqiao.notification.subscription.SubscriptionKind;
import org.fengqiao.platform.Ids;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.platform.reference.Unit;

/** Writes down the webhooks that an event brings about. */
@ApplicationScoped
class WebhookAnnouncement implements Announcement {

    private final Subscribers subscribers;
    private final DeliveryStore deliveries;
    private final Reference reference;
    private final ObjectMapper json;

    WebhookAnnouncement(Subscribers subscribers, DeliveryStore deliveries, Reference reference, ObjectMapper json) {
        this.subscribers = subscribers;
        this.deliveries = deliveries;
        this.reference = reference;
        this.json = json;
    }

    @Override
    public void announce(Occurrence occurrence, CaseFacts facts) {
        announce(occurrence, facts, Audience.of(occurrence.event(), facts));
    }

    @Override
    public void catchUp(Occurrence earlier, CaseFacts facts) {
        announce(earlier, facts, Audience.ofSenders(facts));
    }

    private void announce(Occurrence occurrence, CaseFacts facts, Audience audience) {
        Optional<OrderCallback> callback = OrderCallback.of(occurrence.event(), facts);
        List<String> types = Stream.concat(
                        Stream.of(occurrence.type()), callback.stream().map(OrderCallback::type))
                .toList();
        List<NewDelivery> all = new ArrayList<>();
        for (Subscriber subscriber : subscribers.of(audience, types)) {
            List<Sender> own = facts.senders().stream()
                    .filter(s -> ScopeKey.sender(s.account()).equals(subscriber.owner()))
                    .toList();
            if (subscriber.kind() == SubscriptionKind.EVENTS) {
                all.add(event(occurrence, facts, subscriber, own));
            } else {
                own.forEach(order -> all.add(callback(occurrence, facts, subscriber, callback.orElseThrow(), order)));
            }
        }
        deliveries.add(all);
    }

    private NewDelivery event(Occurrence occurrence, CaseFacts facts, Subscriber subscriber, List<Sender> own) {
        Sender order =
                own.stream().filter(s -> s.sourceId() != null).findFirst().orElse(new Sender(null, null, null));
        WebhookPayload payload = WebhookPayload.of(
                occurrence.type(),
                occurrence.at(),
                new WebhookPayload.Data(
                        occurrence.id(),
                        occurrence.caseNo(),
                        unit(occurrence, facts),
                        order.sourceSystem(),
                        order.sourceId(),
                        null,
                        EventDetails.of(occurrence.event())));
        return delivery(occurrence, subscriber, subscriber.id().toString(), payload);
    }

    private NewDelivery callback(
            Occurrence occurrence, CaseFacts facts, Subscriber subscriber, OrderCallback callback, Sender order) {
        WebhookPayload payload = WebhookPayload.of(
                callback.type(),
                occurrence.at(),
                new WebhookPayload.Data(
                        occurrence.id(),
                        occurrence.caseNo(),
                        unit(occurrence, facts),
                        order.sourceSystem(),
                        order.sourceId(),
                        callback.result(),
                        Map.of()));
        String recipient = subscriber.id() + "/" + (order.sourceId() == null ? "" : order.sourceId());
        return delivery(occurrence, subscriber, recipient, payload);
    }

    private NewDelivery delivery(
            Occurrence occurrence, Subscriber subscriber, String recipient, WebhookPayload payload) {
        return new NewDelivery(
                Ids.next(),
                DeliveryKind.WEBHOOK,
                subscriber.id().toString(),
                recipient,
                subscriber.id(),
                occurrence.id(),
                payload.type(),
                occurrence.caseNo(),
                write(payload));
    }

    private WebhookPayload.UnitName unit(Occurrence occurrence, CaseFacts facts) {
        return EventUnits.subject(occurrence.event(), facts)
                .map(code -> new WebhookPayload.UnitName(
                        code, reference.unit(code).map(Unit::name).orElse(null)))
                .orElse(null);
    }

    private String write(WebhookPayload payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a webhook", e);
        }
    }
}
