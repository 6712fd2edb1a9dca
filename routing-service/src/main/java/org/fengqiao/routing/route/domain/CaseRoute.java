package org.fengqiao.routing.route.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.Risk;
import org.fengqiao.contracts.RoutingEvent;
import org.fengqiao.contracts.RoutingEvent.FallbackAssigned;
import org.fengqiao.platform.reference.Unit;
import org.fengqiao.routing.decision.Assessment;
import org.fengqiao.routing.decision.Decision;
import org.fengqiao.routing.placing.Assistants;
import org.fengqiao.routing.placing.Assistants.Assistant;
import org.fengqiao.routing.placing.Placement;
import org.fengqiao.routing.placing.Tiers;
import org.hibernate.annotations.DynamicUpdate;

/** Where one case goes, and why: the only thing that may move it. */
@Entity
@Table(name = "case_route")
@DynamicUpdate
public class CaseRoute extends RouteRow {

    protected CaseRoute() {}

    /** A new case, not yet dispatched. */
    public CaseRoute(String caseNo, CaseFacts facts, String sealed, Assessment assessment) {
        this.caseNo = caseNo;
        this.division = facts.division();
        this.facts = facts;
        this.sealed = sealed;
        this.grade = assessment.grade();
        this.risk = assessment.risk();
    }

    /** Gives the new case to the unit that leads it, and tells those that assist. */
    public List<RoutingEvent> open(Placement placement, Desk desk) {
        Casework work = new Casework(this, desk);
        decisions = List.copyOf(placement.decisions());
        List<Decision> leading =
                decisions.stream().filter(d -> !d.table().equals("assistants")).toList();
        become(new Dispatched(
                dispatch(AssignmentRole.LEAD, placement.lead(), MoveReason.INITIAL, null, null, leading, work)));
        placement.assistants().forEach(a -> assist(a, work));
        return work.events();
    }

    /** Takes a signal. */
    public Reaction on(Signal signal, Desk desk) {
        Casework work = new Casework(this, desk);
        RouteState before = state;
        if (signal instanceof Signal.TakenOver(int hop)) {
            hops.find(hop).filter(h -> h.takenOverAt() == null).ifPresent(h -> change(h.takenOver(desk.now())));
        }
        become(state.on(addressed(signal), work));
        return new Reaction(!state.equals(before) || !work.events().isEmpty(), work.events());
    }

    /** A limit that ended on the way, and that supervision charged to who had the case before, is the holder's to heed. */
    private Signal addressed(Signal signal) {
        Assignment holder = state.holder();
        return signal instanceof Signal.HandlingOverdue(int missed, Instant due)
                        && Integer.valueOf(missed).equals(hop(holder.hop()).fromHop())
                        && !holder.since().isAfter(due)
                ? new Signal.HandlingOverdue(holder.hop(), due)
                : signal;
    }

    /** Whether a unit has the case, will have it, or assists. */
    public boolean isAssigned(String unit) {
        boolean next = state instanceof Moving moving && moving.next().unit().equals(unit);
        return next || state.holder().unit().equals(unit) || hops.assists(unit);
    }

    /** A second unit gets an assignment of its own: to assist, or as one of two that were charged (双交办, #35). */
    public List<RoutingEvent> assign(Unit unit, MoveReason reason, String orderedBy, String sealedText, Desk desk) {
        Casework work = new Casework(this, desk);
        Assignment given = dispatch(AssignmentRole.ASSIST, unit, reason, null, orderedBy, List.of(), work);
        work.notes().attach(sealedText, orderedBy, given);
        return work.events();
    }

    /** The case is as risky as the riskiest approach, and whoever must know assists. */
    public List<RoutingEvent> endangered(Risk told, Assistants asked, Desk desk) {
        Casework work = new Casework(this, desk);
        risk = told.compareTo(risk) > 0 ? told : risk;
        decisions = Stream.concat(decisions.stream(), asked.decisions().stream())
                .distinct()
                .toList();
        asked.units().stream().filter(a -> !isAssigned(a.unit().code())).forEach(a -> assist(a, work));
        return work.events();
    }

    /** The rules by which a unit assists because the police must know (人民调解法 25). */
    List<Decision> policeRules(String unit) {
        return decisions.stream().filter(d -> d.askedPolice(unit)).toList();
    }

    private void assist(Assistant assistant, Casework work) {
        dispatch(
                AssignmentRole.ASSIST,
                assistant.unit(),
                MoveReason.ASSIST,
                null,
                null,
                List.of(assistant.decision()),
                work);
    }

    /** An assisting unit has done its part. */
    public void assistConcluded(int hop, Instant now) {
        hops.find(hop).filter(Hop::assistsNow).ifPresent(h -> change(h.ended(Hop.Ending.CONCLUDED, now)));
    }

    /** Nobody signed in on time: the unit's fallback owner holds the case in person, once (#1, #30). */
    public Optional<FallbackAssigned> fallBack(int hop, Unit unit, Instant now) {
        Optional<Hop> missed = hops.find(hop)
                .filter(h -> h.endedAt() == null && h.fallbackOwner() == null)
                .filter(h -> h.unit().equals(unit.code()));
        missed.ifPresent(h -> change(h.fallenTo(unit.fallbackOwner())));
        return missed.map(h -> new FallbackAssigned(caseNo, hop, h.tier(), unit.code(), unit.fallbackOwner(), now));
    }

    Assignment dispatch(
            AssignmentRole role,
            Unit unit,
            MoveReason reason,
            Assignment from,
            String orderedBy,
            List<Decision> because,
            Casework work) {
        Hop hop = new Hop(
                hops.nextNo(),
                role,
                Tiers.of(unit),
                unit.code(),
                reason,
                from == null ? null : from.hop(),
                orderedBy,
                work.now(),
                null,
                null,
                null,
                null);
        hops = hops.with(hop);
        work.tell(Dispatches.event(this, hop, from, because));
        return hop.assignment();
    }

    private void become(RouteState next) {
        state = next;
        status = next.status();
    }

    private void change(Hop hop) {
        hops = hops.change(hop.no(), ignored -> hop);
    }

    void end(int hop, Hop.Ending how, Instant at) {
        change(hop(hop).ended(how, at));
    }

    Hop hop(int no) {
        return hops.find(no).orElseThrow();
    }

    void keep(CaseNote note) {
        notes.add(note);
        keepsNotes = true;
    }

    /** Notes which return is being argued about; null ends that. */
    void open(CaseReturn asked) {
        if (asked != null) {
            returns.add(asked);
        }
        openReturn = asked == null ? null : asked.id();
    }

    void forbidReturns() {
        returnable = false;
    }

    void add(Referral referral) {
        referrals.add(referral);
    }

    Referral referral(UUID id) {
        return referrals.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    Optional<CaseReturn> find(UUID id) {
        return returns.stream().filter(r -> r.id().equals(id)).findFirst();
    }
}
