package org.fengqiao.notification.notice;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.Colour;
import org.fengqiao.contracts.Event;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.MediationEvent.AssistConcluded;
import org.fengqiao.contracts.MediationEvent.CaseClosed;
import org.fengqiao.contracts.MediationEvent.CaseReleased;
import org.fengqiao.contracts.MediationEvent.CaseReopened;
import org.fengqiao.contracts.MediationEvent.MediatorAssigned;
import org.fengqiao.contracts.MediationEvent.MediatorRefused;
import org.fengqiao.contracts.MoveKind;
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
import org.fengqiao.contracts.SupervisionEvent;
import org.fengqiao.contracts.SupervisionEvent.ClockBreached;
import org.fengqiao.contracts.SupervisionEvent.ColourChanged;
import org.fengqiao.contracts.SupervisionEvent.DirectiveAnswered;
import org.fengqiao.contracts.SupervisionEvent.DirectiveIssued;
import org.fengqiao.notification.audience.CaseFacts;
import org.fengqiao.platform.time.Zones;

/**
 * Which staff are told of an event in their inbox: those who must act on it, and those who answer for the case.
 *
 * @param unitName the name of a unit by its code
 * @param centreAbove the centre that decides on a unit's returns
 * @param directiveIssuer the account that issued a directive by its number
 */
record NoticeRules(
        Function<String, String> unitName,
        Function<String, Optional<String>> centreAbove,
        Function<String, Optional<String>> directiveIssuer) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    Stream<Draft> of(Event event, CaseFacts facts) {
        return switch (event) {
            case RoutingEvent e -> routing(e, facts);
            case MediationEvent e -> mediation(e, facts);
            case SupervisionEvent e -> supervision(e);
            default -> Stream.of();
        };
    }

    private Stream<Draft> routing(RoutingEvent event, CaseFacts facts) {
        Stream<String> holder = facts.unitOf(event.hop()).stream();
        String caseNo = event.caseNo();
        return switch (event) {
            case CaseDispatched e -> Stream.of(dispatched(e));
            case FallbackAssigned e -> fallback(e);
            case CaseRecalled e -> each(holder, "notice.recalled", args(caseNo, "reason", "@reason." + e.reason()));
            case MoveRefused e ->
                each(
                        holder,
                        e.adjudicated() ? "notice.move-adjudicated" : "notice.move-refused",
                        args(caseNo, "move", "@move." + e.move()));
            case NoteForwarded e -> each(holder, "notice.note", args(caseNo, "note", "@note." + e.note()));
            case ReferralOffered e ->
                each(
                        Stream.of(e.unit()),
                        "notice.referral-offered",
                        args(caseNo, "unit", unitName.apply(e.fromUnit()), "channel", "@channel." + e.channel()));
            case ReferralAccepted e -> each(holder, "notice.referral-accepted", about(caseNo, e.unit()));
            case ReferralDeclined e when e.by().equals(RoutingEvent.SYSTEM) -> takenBack(e, holder, e.unit());
            case ReferralReturned e when e.by().equals(RoutingEvent.SYSTEM) -> takenBack(e, holder, e.unit());
            case ReferralDeclined e -> each(holder, "notice.referral-declined", about(caseNo, e.unit()));
            case ReferralConcluded e ->
                each(
                        holder,
                        "notice.referral-concluded",
                        args(caseNo, "unit", unitName.apply(e.unit()), "outcome", "@outcome." + e.outcome()));
            case ReferralReturned e -> each(holder, "notice.referral-returned", about(caseNo, e.unit()));
            case CaseHandedOver e -> Stream.of();
            case AssistEnded e -> Stream.of();
        };
    }

    /** Nobody must go on working on what was taken back. */
    private Stream<Draft> takenBack(RoutingEvent e, Stream<String> holder, String partner) {
        return each(
                Stream.concat(holder, Stream.of(partner)), "notice.referral-taken-back", about(e.caseNo(), partner));
    }

    private static Draft dispatched(CaseDispatched e) {
        String template = e.role() == AssignmentRole.LEAD ? "notice.dispatched" : "notice.assist-dispatched";
        return new Draft(Draft.unit(e.unit()), template, args(e.caseNo()));
    }

    private Stream<Draft> fallback(FallbackAssigned e) {
        Draft unit = new Draft(Draft.unit(e.unit()), "notice.fallback-assigned", args(e.caseNo()));
        return e.owner() == null
                ? Stream.of(unit)
                : Stream.of(
                        unit,
                        new Draft(Draft.account(e.owner()), "notice.fallback-owner", about(e.caseNo(), e.unit())));
    }

    private Stream<Draft> mediation(MediationEvent event, CaseFacts facts) {
        Stream<String> firstContact =
                Stream.ofNullable(facts.firstContactUnit()).filter(u -> !u.equals(event.unit()));
        return switch (event) {
            case MediatorAssigned e ->
                Stream.ofNullable(e.mediator())
                        .map(m -> new Draft(Draft.account(m), "notice.mediator-assigned", args(e.caseNo())));
            case MediatorRefused e -> each(Stream.of(e.unit()), "notice.mediator-refused", args(e.caseNo()));
            case AssistConcluded e -> each(facts.leadUnits(), "notice.assist-concluded", about(e.caseNo(), e.unit()));
            case CaseReleased e -> released(e);
            case CaseClosed e ->
                each(
                        firstContact,
                        "notice.closed",
                        args(e.caseNo(), "unit", unitName.apply(e.unit()), "outcome", "@outcome." + e.outcome()));
            case CaseReopened e
            when e.by().equals(RoutingEvent.SYSTEM) ->
                each(Stream.concat(Stream.of(e.unit()), firstContact), "notice.closing-undone", args(e.caseNo()));
            case CaseReopened e -> each(firstContact, "notice.reopened", about(e.caseNo(), e.unit()));
            default -> Stream.of();
        };
    }

    private Stream<Draft> released(CaseReleased e) {
        return e.move() == MoveKind.RETURN
                ? each(centreAbove.apply(e.unit()).stream(), "notice.return-asked", about(e.caseNo(), e.unit()))
                : Stream.of();
    }

    private Stream<Draft> supervision(SupervisionEvent event) {
        return switch (event) {
            case ClockBreached e ->
                each(
                        Stream.ofNullable(e.unit()).filter(unit -> e.clock().isDuty()),
                        "notice.breached",
                        args(e.caseNo(), "clock", "@clock." + e.clock(), "due", time(e.dueAt())));
            case ColourChanged e ->
                isWarning(e)
                        ? each(
                                Stream.ofNullable(e.unit()),
                                "notice.colour",
                                args(e.caseNo(), "colour", "@colour." + e.now()))
                        : Stream.of();
            case DirectiveIssued e -> each(Stream.ofNullable(e.unit()), template(e), directive(e));
            case DirectiveAnswered e -> answered(e);
        };
    }

    /** The issuer learns of the answer; where nobody in person issued the directive, the centre above the unit does. */
    private Stream<Draft> answered(DirectiveAnswered e) {
        return directiveIssuer.apply(e.directiveNo()).stream()
                .flatMap(account -> SupervisionEvent.AUTOMATIC.equals(account)
                        ? centreAbove.apply(e.unit()).map(Draft::unit).stream()
                        : Stream.of(Draft.account(account)))
                .map(target -> new Draft(
                        target,
                        "notice.directive-answered",
                        args(e.caseNo(), "unit", unitName.apply(e.unit()), "directive", e.directiveNo())));
    }

    private static boolean isWarning(ColourChanged e) {
        boolean worse = e.before() == null || e.now().compareTo(e.before()) > 0;
        return worse && (e.now() == Colour.ORANGE || e.now() == Colour.RED);
    }

    private static String template(DirectiveIssued e) {
        return e.replyDueAt() == null ? "notice.directive-undated" : "notice.directive";
    }

    private static Map<String, String> directive(DirectiveIssued e) {
        String due = e.replyDueAt() == null ? "" : time(e.replyDueAt());
        return Map.of("caseNo", e.caseNo(), "directive", e.directiveNo(), "kind", "@directive." + e.kind(), "due", due);
    }

    private static Stream<Draft> each(Stream<String> units, String template, Map<String, String> arguments) {
        return units.distinct().map(unit -> new Draft(Draft.unit(unit), template, arguments));
    }

    private Map<String, String> about(String caseNo, String unit) {
        return args(caseNo, "unit", unitName.apply(unit));
    }

    private static Map<String, String> args(String caseNo) {
        return Map.of("caseNo", caseNo);
    }

    private static Map<String, String> args(String caseNo, String name, String value) {
        return Map.of("caseNo", caseNo, name, value);
    }

    private static Map<String, String> args(String caseNo, String name, String value, String name2, String value2) {
        return Map.of("caseNo", caseNo, name, value, name2, value2);
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(Zones.CHINA));
    }
}
