package org.fengqiao.notification.subscription;

import java.util.List;
import java.util.Optional;
import org.fengqiao.contracts.Event;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.MediationEvent.CaseClosed;
import org.fengqiao.contracts.MediationEvent.CaseNotSettled;
import org.fengqiao.contracts.MediationEvent.CaseSettled;
import org.fengqiao.contracts.MediationEvent.CaseSignedIn;
import org.fengqiao.notification.audience.CaseFacts;

/** What the 12345 hotline is called back about: the three steps of a work order that it reports to the caller. */
public record OrderCallback(String type, String result) {

    public static final String SIGNED_IN = "order.signed-in";
    public static final String RESULT = "order.result";
    public static final String CLOSED = "order.closed";

    /** All of them. */
    public static final List<String> TYPES = List.of(SIGNED_IN, RESULT, CLOSED);

    /**
     * The step that an event is for a work order, if it is one. What assisting units do is not, nor what a partner
     * concludes: the unit that takes the result back says so.
     */
    public static Optional<OrderCallback> of(Event event, CaseFacts facts) {
        if (event instanceof MediationEvent e && facts.isAssist(e.hop())) {
            return Optional.empty();
        }
        return switch (event) {
            case CaseSignedIn e -> Optional.of(new OrderCallback(SIGNED_IN, null));
            case CaseSettled e -> Optional.of(new OrderCallback(RESULT, "SETTLED"));
            case CaseNotSettled e -> Optional.of(new OrderCallback(RESULT, "UNSETTLED"));
            case CaseClosed e ->
                Optional.of(new OrderCallback(CLOSED, e.outcome().name()));
            default -> Optional.empty();
        };
    }
}
