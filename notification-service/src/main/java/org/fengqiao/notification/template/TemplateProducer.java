package org.fengqiao.notification.template;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Loads the texts once. */
class TemplateProducer {

    @Produces
    @Singleton
    Templates templates() {
        return Templates.shipped();
    }
}
