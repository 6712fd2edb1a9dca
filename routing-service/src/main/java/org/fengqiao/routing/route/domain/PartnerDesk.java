package org.fengqiao.routing.route.domain;

import java.util.Optional;
import java.util.UUID;
import org.fengqiao.contracts.RoutingEvent;
import org.fengqiao.contracts.RoutingEvent.ReferralAccepted;
import org.fengqiao.contracts.RoutingEvent.ReferralConcluded;
import org.fengqiao.contracts.RoutingEvent.ReferralDeclined;
import org.fengqiao.contracts.RoutingEvent.ReferralReturned;
import org.fengqiao.platform.reference.Unit;

/** Offers cases to partner units and takes their answers (#43-#46). */
final class PartnerDesk {

    private final CaseRoute route;
    private final Casework work;

    PartnerDesk(CaseRoute route, Casework work) {
        this.route = route;
        this.work = work;
    }

    RouteState offer(Assignment holder, Signal.Released release) {
        return partner(release)
                .map(unit -> offer(holder, release, unit))
                .orElseGet(() -> work.refuse(holder, release.move(), SystemReason.NO_PARTNER));
    }

    private Optional<Unit> partner(Signal.Released release) {
        if (release.channel() == null) {
            return Optional.empty();
        }
        CaseFacts facts = route.facts();
        return release.targetUnit() == null
                ? work.desk()
                        .units()
                        .around(facts.division(), facts.firstContactUnit())
                        .partner(release.channel())
                : work.desk().units().active(release.targetUnit()).filter(u -> u.channel() == release.channel());
    }

    private RouteState offer(Assignment holder, Signal.Released release, Unit unit) {
        Referral referral = new Referral(work.newId(), route, holder, release, unit.code(), work.now());
        route.add(referral);
        work.tell(new RoutingEvent.ReferralOffered(
                route.caseNo(),
                holder.hop(),
                referral.id().toString(),
                referral.channel(),
                unit.code(),
                holder.unit(),
                holder.tier(),
                route.facts().kind(),
                route.facts().division(),
                route.grade(),
                release.reason(),
                route.facts().confidential(),
                work.now(),
                route.sealed()));
        return new ReferralOffered(holder, referral.id());
    }

    /** Whether a missed answer limit is that of this offer, and not of an earlier one. */
    boolean isAbout(UUID id, Signal.PartnerSilent breach) {
        return breach.clockId().contains(id.toString());
    }

    RouteState accept(Assignment holder, Signal.PartnerAnswered answer) {
        Referral r = route.referral(answer.referralId());
        r.step(ReferralState.ACCEPTED, answer.by(), answer.reason(), work.now());
        work.tell(new ReferralAccepted(
                route.caseNo(),
                holder.hop(),
                holder.tier(),
                r.id().toString(),
                r.channel(),
                r.unit(),
                answer.by(),
                work.now()));
        return new Referred(holder, r.id(), r.unit(), null);
    }

    RouteState decline(Assignment holder, Signal.PartnerAnswered answer) {
        return decline(
                holder, route.referral(answer.referralId()), ReferralState.DECLINED, answer.by(), answer.reason());
    }

    /** The partner did not answer, or the offer lapses. */
    RouteState decline(Assignment holder, UUID id, SystemReason why) {
        ReferralState end = why == SystemReason.PARTNER_SILENT ? ReferralState.DECLINED : ReferralState.WITHDRAWN;
        return decline(holder, route.referral(id), end, SystemReason.ACCOUNT, why.text());
    }

    private RouteState decline(Assignment holder, Referral r, ReferralState end, String by, String why) {
        r.step(end, by, why, work.now());
        work.tell(new ReferralDeclined(
                route.caseNo(),
                holder.hop(),
                holder.tier(),
                r.id().toString(),
                r.channel(),
                r.unit(),
                by,
                why,
                work.now()));
        return new Held(holder);
    }

    RouteState conclude(Assignment holder, Signal.PartnerAnswered answer) {
        Referral r = route.referral(answer.referralId());
        r.conclude(answer, work.now());
        work.tell(new ReferralConcluded(
                route.caseNo(),
                holder.hop(),
                holder.tier(),
                r.id().toString(),
                r.channel(),
                r.unit(),
                answer.outcome(),
                answer.by(),
                work.now(),
                answer.sealed()));
        return new Held(holder);
    }

    void takeBack(Assignment holder, Signal.PartnerAnswered answer) {
        takeBack(holder, route.referral(answer.referralId()), ReferralState.RETURNED, answer.by(), answer.reason());
    }

    void takeBack(Assignment holder, UUID id, SystemReason why) {
        takeBack(holder, route.referral(id), ReferralState.WITHDRAWN, SystemReason.ACCOUNT, why.text());
    }

    private void takeBack(Assignment holder, Referral r, ReferralState end, String by, String why) {
        r.step(end, by, why, work.now());
        work.tell(new ReferralReturned(
                route.caseNo(),
                holder.hop(),
                holder.tier(),
                r.id().toString(),
                r.channel(),
                r.unit(),
                by,
                why,
                work.now()));
    }

    /** The case ended under the partner's hands; nobody needs to be told. */
    void abandon(UUID id, SystemReason why) {
        route.referral(id).step(ReferralState.WITHDRAWN, SystemReason.ACCOUNT, why.text(), work.now());
    }
}
