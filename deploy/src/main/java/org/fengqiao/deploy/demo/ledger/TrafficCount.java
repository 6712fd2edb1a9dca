package org.fengqiao.deploy.demo.ledger;

import java.time.Duration;
import org.fengqiao.deploy.rest.Call;
import org.fengqiao.deploy.rest.Traffic;

/** Counts requests by what they do and by how they were answered. */
public final class TrafficCount implements Traffic {
    private static final int NOT_FOUND = 404;

    private final Counts<String> requests = new Counts<>();
    private final Counts<Integer> statuses = new Counts<>();
    private final Counts<String> early = new Counts<>();
    private final Counts<String> refusals = new Counts<>();
    private final Counts<String> broken = new Counts<>();
    private final Latencies times = new Latencies();

    @Override
    public void answered(Call call, int status, Duration took) {
        requests.add(call.name());
        statuses.add(status);
        if (status == NOT_FOUND && call.method().equals("GET")) {
            early.add(call.name());
        } else if (status >= 400) {
            refusals.add(status + " " + call.name());
        }
        times.add(call.method().equals("GET") ? "reading requests" : "changing requests", took);
    }

    @Override
    public void broken(Call call, Exception cause) {
        requests.add(call.name());
        broken.add(cause.getClass().getSimpleName() + " " + call.name());
    }

    public Counts<String> requests() {
        return requests;
    }

    public Counts<Integer> statuses() {
        return statuses;
    }

    /** Looks for something that was not there yet. */
    public Counts<String> early() {
        return early;
    }

    /** Other answers from 400 on. */
    public Counts<String> refusals() {
        return refusals;
    }

    /** Requests without an answer. */
    public Counts<String> unanswered() {
        return broken;
    }

    public Latencies times() {
        return times;
    }
}
