package org.fengqiao.notification.sms;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.contracts.IntakeEvent.CaseRegistered;
import org.fengqiao.notification.audience.CaseFacts;
import org.fengqiao.notification.audience.EventUnits;
import org.fengqiao.notification.delivery.DeliveryKind;
import org.fengqiao.notification.delivery.DeliveryStore;
import org.fengqiao.notification.delivery.NewDelivery;
import org.fengqiao.notification.facts.Announcement;
import org.fengqiao.notification.facts.Occurrence;
import org.fengqiao.notification.template.Templates;
import org.fengqiao.platform.Ids;
import org.fengqiao.platform.crypto.Mask;
import org.fengqiao.platform.crypto.SealedCase;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.platform.reference.Unit;
import org.jboss.logging.Logger;

/** Writes down the text messages to the applicants that an event brings about. */
@ApplicationScoped
class SmsAnnouncement implements Announcement {

    private static final Logger LOGGER = Logger.getLogger(SmsAnnouncement.class);

    private final ContactStore contacts;
    private final SmsStore messages;
    private final DeliveryStore deliveries;
    private final Templates templates;
    private final Reference reference;
    private final Vault vault;
    private final SmsConfig config;
    private final Clock clock;

    SmsAnnouncement(
            ContactStore contacts,
            SmsStore messages,
            DeliveryStore deliveries,
            Templates templates,
            Reference reference,
            Vault vault,
            SmsConfig config,
            Clock clock) {
        this.contacts = contacts;
        this.messages = messages;
        this.deliveries = deliveries;
        this.templates = templates;
        this.reference = reference;
        this.vault = vault;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public void announce(Occurrence occurrence, CaseFacts facts) {
        if (config.url().isEmpty()) {
            return;
        }
        if (occurrence.event() instanceof CaseRegistered e) {
            contacts.keep(e.caseNo(), phones(e));
        }
        SmsKind.of(occurrence.event(), facts).ifPresent(kind -> write(kind, occurrence, facts));
    }

    /** Content that cannot be opened must not keep everyone else from hearing of the case. */
    private List<String> phones(CaseRegistered registered) {
        try {
            return Phones.of(vault.open(registered.sealed(), SealedCase.class));
        } catch (IllegalStateException e) {
            LOGGER.error("the content of a registration cannot be opened; its applicants get no text messages");
            return List.of();
        }
    }

    private void write(SmsKind kind, Occurrence occurrence, CaseFacts facts) {
        if (occurrence.at().plus(config.maxAge()).isBefore(clock.instant())) {
            LOGGER.infof("too old to be told: %s", occurrence.type());
            return;
        }
        String template = kind.template(facts.confidential());
        String text = templates.render(template, templates.current(), config.language(), values(occurrence, facts));
        List<NewDelivery> all = new ArrayList<>();
        List<SmsStore.Note> notes = new ArrayList<>();
        for (String phone : contacts.of(facts.caseNo())) {
            NewDelivery delivery = delivery(occurrence, phone, text);
            all.add(delivery);
            notes.add(new SmsStore.Note(delivery.id(), template, templates.current(), Mask.phone(phone)));
        }
        deliveries.add(all);
        messages.note(notes);
    }

    private Map<String, String> values(Occurrence occurrence, CaseFacts facts) {
        Optional<String> code = EventUnits.subject(occurrence.event(), facts);
        String unit =
                code.flatMap(reference::unit).map(Unit::name).or(() -> code).orElse("");
        return Map.of("signature", config.signature(), "caseNo", facts.caseNo(), "unit", unit);
    }

    private NewDelivery delivery(Occurrence occurrence, String phone, String text) {
        return new NewDelivery(
                Ids.next(),
                DeliveryKind.SMS,
                DeliveryStore.SMS_LANE,
                vault.fingerprint(phone),
                null,
                occurrence.id(),
                occurrence.type(),
                occurrence.caseNo(),
                vault.seal(new SmsMessage(phone, text)));
    }
}
