package org.fengqiao.mediation.casefile.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All requests of a file, at most one of them pending. */
public record Requests(List<Request> all) {

    public Requests {
        all = List.copyOf(all);
    }

    static Requests none() {
        return new Requests(List.of());
    }

    public Optional<Request> pending() {
        return all.stream().filter(Request::awaitsDecision).findFirst();
    }

    Optional<Request> find(UUID id) {
        return all.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    Requests with(Request added) {
        return new Requests(Stream.concat(all.stream(), Stream.of(added)).toList());
    }

    Requests replaced(Request changed) {
        return map(r -> r.id().equals(changed.id()) ? changed : r);
    }

    Requests lapsed(Instant at) {
        return map(r -> r.awaitsDecision() ? r.decided(Request.State.LAPSED, null, at, null) : r);
    }

    private Requests map(UnaryOperator<Request> change) {
        return new Requests(all.stream().map(change).toList());
    }
}
