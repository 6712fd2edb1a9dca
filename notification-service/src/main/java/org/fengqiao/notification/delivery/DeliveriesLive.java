package org.fengqiao.notification.delivery;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A service whose deliveries nobody looks after any more must be started anew. */
@Liveness
class DeliveriesLive implements HealthCheck {

    private final DeliveryWorker worker;

    DeliveriesLive(DeliveryWorker worker) {
        this.worker = worker;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("deliveries").status(worker.isAlive()).build();
    }
}
