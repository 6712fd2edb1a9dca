package org.fengqiao.notification.subscription;

import java.util.List;
import java.util.function.Predicate;
import org.fengqiao.notification.NotificationProblem;
import org.fengqiao.notification.audience.EventCatalogue;
import org.fengqiao.notification.audience.Viewer;
import org.fengqiao.platform.problem.CommonProblem;
import org.fengqiao.platform.problem.Problem;

/** Which event types a subscription may name. */
final class EventTypeCheck {

    private static final String FIELD = "eventTypes";

    private EventTypeCheck() {}

    /** The types to subscribe, without repetitions. */
    static List<String> check(SubscriptionKind kind, Viewer viewer, List<String> asked) {
        return switch (kind) {
            case EVENTS -> events(viewer, asked);
            case CALLBACK -> callbacks(asked);
        };
    }

    private static List<String> events(Viewer viewer, List<String> asked) {
        if (asked.isEmpty()) {
            throw Problem.of(CommonProblem.INVALID_FIELDS).withError(FIELD, "event-types-missing");
        }
        refuse(asked, EventCatalogue::knows, NotificationProblem.UNKNOWN_EVENT_TYPE, "event-type-unknown");
        refuse(
                asked,
                type -> EventCatalogue.allows(viewer, type),
                NotificationProblem.EVENT_TYPE_NOT_ALLOWED,
                "event-type-out-of-scope");
        return asked.stream().distinct().toList();
    }

    private static List<String> callbacks(List<String> asked) {
        refuse(asked, OrderCallback.TYPES::contains, NotificationProblem.UNKNOWN_EVENT_TYPE, "event-type-unknown");
        return asked.isEmpty() ? OrderCallback.TYPES : asked.stream().distinct().toList();
    }

    private static void refuse(
            List<String> asked, Predicate<String> good, NotificationProblem type, String messageKey) {
        Problem problem = Problem.of(type);
        boolean refused = false;
        for (int i = 0; i < asked.size(); i++) {
            if (!good.test(asked.get(i))) {
                problem.withError(FIELD + "[" + i + "]", messageKey);
                refused = true;
            }
        }
        if (refused) {
            throw problem;
        }
    }
}
