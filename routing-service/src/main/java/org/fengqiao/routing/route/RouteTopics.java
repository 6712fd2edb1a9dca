package org.fengqiao.routing.route;

import org.fengqiao.contracts.RoutingEvent;
import org.fengqiao.contracts.RoutingEvent.AssistEnded;
import org.fengqiao.contracts.RoutingEvent.CaseDispatched;
import org.fengqiao.contracts.RoutingEvent.CaseHandedOver;
import org.fengqiao.contracts.RoutingEvent.CaseRecalled;
import org.fengqiao.contracts.RoutingEvent.FallbackAssigned;
import org.fengqiao.contracts.RoutingEvent.MoveRefused;
import org.fengqiao.contracts.RoutingEvent.NoteForwarded;
import org.fengqiao.contracts.RoutingEvent.ReferralAccepted;
import org.fengqiao.contracts.RoutingEvent.ReferralConcluded;
import org.fengqiao.contracts.RoutingEvent.ReferralDeclined;
import org.fengqiao.contracts.RoutingEvent.ReferralOffered;
import org.fengqiao.contracts.RoutingEvent.ReferralReturned;
import org.fengqiao.contracts.Topics;

/** Which topic an event goes to: that of the tier whose file it is about, or of the partner's channel. */
final class RouteTopics {

    private RouteTopics() {}

    static String of(RoutingEvent event) {
        return switch (event) {
            case CaseDispatched e -> Topics.dispatch(e.tier());
            case CaseHandedOver e -> Topics.dispatch(e.tier());
            case CaseRecalled e -> Topics.dispatch(e.tier());
            case MoveRefused e -> Topics.dispatch(e.tier());
            case FallbackAssigned e -> Topics.dispatch(e.tier());
            case AssistEnded e -> Topics.dispatch(e.tier());
            case NoteForwarded e -> Topics.dispatch(e.tier());
            case ReferralAccepted e -> Topics.dispatch(e.tier());
            case ReferralDeclined e -> Topics.dispatch(e.tier());
            case ReferralConcluded e -> Topics.dispatch(e.tier());
            case ReferralReturned e -> Topics.dispatch(e.tier());
            case ReferralOffered e -> Topics.referral(e.channel());
        };
    }
}
