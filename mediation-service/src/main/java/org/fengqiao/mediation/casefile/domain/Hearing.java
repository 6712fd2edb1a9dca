package org.fengqiao.mediation.casefile.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the mediation has gone so far: who agreed to it, which mediators were refused, and who acted in it, as mediator or
 * with the pen, and so cannot verify the result.
 *
 * @param firstMet when the first meeting of this round began, or null
 */
public record Hearing(
        Map<Integer, Boolean> consents, List<Refusal> refusals, int sessions, Instant firstMet, Set<String> handlers) {

    /** A party did not want a mediator (人民调解法 19). */
    public record Refusal(int party, String mediator) {}

    public Hearing {
        consents = Map.copyOf(consents);
        refusals = List.copyOf(refusals);
        handlers = Set.copyOf(handlers);
    }

    static Hearing begin() {
        return new Hearing(Map.of(), List.of(), 0, null, Set.of());
    }

    Hearing withConsent(int party, boolean consent) {
        Map<Integer, Boolean> changed = new HashMap<>(consents);
        changed.put(party, consent);
        return new Hearing(changed, refusals, sessions, firstMet, handlers);
    }

    Hearing withRefusal(int party, String mediator) {
        List<Refusal> changed = new ArrayList<>(refusals);
        changed.add(new Refusal(party, mediator));
        return new Hearing(consents, changed, sessions, firstMet, handlers);
    }

    Hearing withSession(Instant startedAt, String mediator, String recordedBy) {
        Instant first = firstMet == null || startedAt.isBefore(firstMet) ? startedAt : firstMet;
        return new Hearing(consents, refusals, sessions + 1, first, handlers).withHandlers(mediator, recordedBy);
    }

    Hearing withHandlers(String... accounts) {
        Set<String> changed = new HashSet<>(handlers);
        changed.addAll(List.of(accounts));
        return new Hearing(consents, refusals, sessions, firstMet, changed);
    }

    /** A dispute that came back needs a new meeting; earlier handlers and consents stay. */
    Hearing again() {
        return new Hearing(consents, refusals, 0, null, handlers);
    }

    boolean consented(int party) {
        return consents.getOrDefault(party, false);
    }

    List<Integer> withoutConsent(Collection<Integer> parties) {
        return parties.stream().filter(no -> !consented(no)).toList();
    }

    long refusalsBy(int party) {
        return refusals.stream().filter(r -> r.party() == party).count();
    }

    boolean refused(String mediator) {
        return refusals.stream().anyMatch(r -> r.mediator().equals(mediator));
    }
}
