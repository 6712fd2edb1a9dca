package org.fengqiao.notification.sms;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Forgets telephones that no case needs any more (个人信息保护法 19). */
@ApplicationScoped
class ContactRetention {

    private final ContactStore contacts;
    private final SmsConfig config;
    private final Clock clock;

    ContactRetention(ContactStore contacts, SmsConfig config, Clock clock) {
        this.contacts = contacts;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "6m")
    void forget() {
        contacts.forget(clock.instant().minus(config.contactKept()));
    }
}
