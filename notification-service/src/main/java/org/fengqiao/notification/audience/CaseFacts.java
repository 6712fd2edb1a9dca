package org.fengqiao.notification.audience;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.contracts.AssignmentRole;

/** What must be known about a case to tell the right people, and nothing about its parties. */
public record CaseFacts(
        String caseNo,
        String division,
        String firstContactUnit,
        boolean confidential,
        List<Sender> senders,
        List<Holder> holders) {

    public CaseFacts {
        senders = List.copyOf(senders);
        holders = List.copyOf(holders);
    }

    /** An account that sent the case or joined it, with its own number for it, if it gave one. */
    public record Sender(String account, String sourceSystem, String sourceId) {}

    /** A unit that was given the case; {@code current} until it is handed over or its part is done. */
    public record Holder(int hop, AssignmentRole role, String unit, boolean current) {}

    /** What there is to know before anything is registered. */
    public static CaseFacts none() {
        return new CaseFacts(null, null, null, false, List.of(), List.of());
    }

    /** The same for someone who cares only for what this account sent. */
    public CaseFacts onlySentBy(String account) {
        return new CaseFacts(
                caseNo,
                division,
                firstContactUnit,
                confidential,
                senders.stream().filter(s -> s.account().equals(account)).toList(),
                holders);
    }

    /** The unit that an assignment number belongs to. */
    public Optional<String> unitOf(int hop) {
        return holders.stream().filter(h -> h.hop() == hop).map(Holder::unit).findFirst();
    }

    /** Whether an assignment is only assisting. */
    public boolean isAssist(int hop) {
        return holders.stream().anyMatch(h -> h.hop() == hop && h.role() == AssignmentRole.ASSIST);
    }

    /** Units that have the case now. */
    public Stream<String> currentUnits() {
        return holders.stream().filter(Holder::current).map(Holder::unit);
    }

    /** Units that lead the case now; two only while it moves. */
    public Stream<String> leadUnits() {
        return holders.stream()
                .filter(h -> h.current() && h.role() == AssignmentRole.LEAD)
                .map(Holder::unit);
    }
}
