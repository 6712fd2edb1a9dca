package org.fengqiao.supervision.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.contracts.AgreementForm;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.CaseEvent;
import org.fengqiao.contracts.Channel;
import org.fengqiao.contracts.EventTypes;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.IntakeEvent.CaseRegistered;
import org.fengqiao.contracts.MediationEvent.CaseClosed;
import org.fengqiao.contracts.MediationEvent.CaseNotSettled;
import org.fengqiao.contracts.MediationEvent.CaseReleased;
import org.fengqiao.contracts.MediationEvent.CaseSettled;
import org.fengqiao.contracts.MediationEvent.CaseSignedIn;
import org.fengqiao.contracts.MediationEvent.CaseTakenOver;
import org.fengqiao.contracts.MediationEvent.CaseVerified;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.MoveReason;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.Risk;
import org.fengqiao.contracts.RoutingEvent.CaseDispatched;
import org.fengqiao.contracts.RoutingEvent.CaseHandedOver;
import org.fengqiao.contracts.RoutingEvent.MoveRefused;
import org.fengqiao.contracts.RoutingEvent.ReferralAccepted;
import org.fengqiao.contracts.RoutingEvent.ReferralOffered;
import org.fengqiao.contracts.Tier;
import org.fengqiao.platform.Ids;
import org.fengqiao.platform.events.EventJson;
import org.fengqiao.platform.events.Received;
import org.fengqiao.platform.journal.Chain;

/**
 * Plays a case as its services would: each source numbers and links its events, and each event names the last one that
 * its service had received as its cause.
 */
public final class Story {

    public static final String DIVISION = "532601001001";
    public static final String VILLAGE = "532601001001-VC";
    public static final String TOWNSHIP = "532601001000-TC";
    public static final String COUNTY = "532601000000-CC";
    public static final String COURT = "532601000000-PC";

    private record Link(long sequence, byte[] hash) {}

    private final String caseNo;
    private final Map<String, Link> chains = new HashMap<>();
    private final Map<String, UUID> lastReceived = new HashMap<>();
    private final List<Received> told = new ArrayList<>();
    private String kind = "02";
    private String place = DIVISION;
    private Instant now;

    public Story(String caseNo, Instant start) {
        this.caseNo = caseNo;
        this.now = start;
    }

    /** Another kind of dispute. */
    public Story ofKind(String code) {
        kind = code;
        return this;
    }

    /** Another place than the village. */
    public Story at(String division) {
        place = division;
        return this;
    }

    /** Everything that was told, in the order in which it happened. */
    public List<Received> told() {
        return List.copyOf(told);
    }

    public String caseNo() {
        return caseNo;
    }

    public Instant now() {
        return now;
    }

    public Story after(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** A source tells an event. */
    public Received tell(String source, CaseEvent event) {
        Link last = chains.getOrDefault(source, new Link(0, Chain.start()));
        UUID id = Ids.next();
        UUID cause = lastReceived.get(source);
        String type = EventTypes.nameOf(event.getClass());
        byte[] data = json(event);
        long sequence = last.sequence() + 1;
        byte[] hash = Chain.hash(last.hash(), id, type, source, caseNo, sequence, now, cause, data);
        chains.put(source, new Link(sequence, hash));
        Received received =
                new Received(id, type, source, caseNo, sequence, now, cause, event, data, last.hash(), hash);
        told.add(received);
        return received;
    }

    /** A service hears an event, which becomes the cause of what it tells next. */
    public Story heard(String source, Received event) {
        lastReceived.put(source, event.id());
        return this;
    }

    private static byte[] json(CaseEvent event) {
        try {
            return EventJson.MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String source(Tier tier) {
        return "/mediation/" + tier.name().toLowerCase(Locale.ROOT);
    }

    public static String unit(Tier tier) {
        return switch (tier) {
            case VILLAGE -> VILLAGE;
            case TOWNSHIP -> TOWNSHIP;
            case COUNTY -> COUNTY;
        };
    }

    public Received registered() {
        return tell(
                "/intake",
                new CaseRegistered(
                        caseNo,
                        Channel.WINDOW,
                        kind,
                        "1",
                        place,
                        VILLAGE,
                        place,
                        1,
                        1,
                        false,
                        null,
                        false,
                        false,
                        false,
                        null,
                        null,
                        null,
                        null,
                        "clerk",
                        now,
                        "sealed"));
    }

    public Received dispatched(int hop, Tier tier, MoveReason reason, Grade grade) {
        return dispatched(hop, AssignmentRole.LEAD, tier, reason, grade);
    }

    public Received dispatched(int hop, AssignmentRole role, Tier tier, MoveReason reason, Grade grade) {
        Received dispatched = tell(
                "/routing",
                new CaseDispatched(
                        caseNo,
                        hop,
                        role,
                        tier,
                        unit(tier),
                        reason,
                        null,
                        null,
                        null,
                        true,
                        grade,
                        Risk.LOW,
                        List.of(),
                        Channel.WINDOW,
                        kind,
                        place,
                        place,
                        VILLAGE,
                        1,
                        false,
                        null,
                        false,
                        null,
                        null,
                        now,
                        now,
                        "sealed"));
        heard(source(tier), dispatched);
        return dispatched;
    }

    public Received takenOver(int hop, Tier tier) {
        return takenOver(hop, tier, AssignmentRole.LEAD);
    }

    public Received takenOver(int hop, Tier tier, AssignmentRole role) {
        Received taken = tell(source(tier), new CaseTakenOver(caseNo, hop, tier, unit(tier), role, now));
        heard("/routing", taken);
        return taken;
    }

    public Received signedIn(int hop, Tier tier) {
        return tell(source(tier), new CaseSignedIn(caseNo, hop, tier, unit(tier), "clerk", now));
    }

    public Received released(int hop, Tier tier, MoveKind move) {
        Received released = tell(
                source(tier),
                new CaseReleased(
                        caseNo, hop, tier, unit(tier), move, null, null, "reason", "mediator", "director", now, null));
        heard("/routing", released);
        return released;
    }

    public Received refused(int hop, Tier tier, MoveKind move, boolean adjudicated) {
        Received refused =
                tell("/routing", new MoveRefused(caseNo, hop, tier, move, adjudicated, "supervisor", "reason", now));
        heard(source(tier), refused);
        return refused;
    }

    public Received handedOver(int hop, Tier tier, int toHop, Tier toTier) {
        Received handed = tell("/routing", new CaseHandedOver(caseNo, hop, tier, toHop, toTier, unit(toTier), now));
        heard(source(tier), handed);
        return handed;
    }

    public Received settled(int hop, Tier tier) {
        return tell(
                source(tier),
                new CaseSettled(caseNo, hop, tier, unit(tier), AgreementForm.WRITTEN, true, now, "mediator", now));
    }

    public Received notSettled(int hop, Tier tier) {
        return tell(
                source(tier),
                new CaseNotSettled(caseNo, hop, tier, unit(tier), "no", List.of("LITIGATION"), "mediator", now));
    }

    public Received verified(int hop, Tier tier, boolean passed) {
        return tell(source(tier), new CaseVerified(caseNo, hop, tier, unit(tier), passed, "clerk", now));
    }

    public Received closed(int hop, Tier tier, Outcome outcome) {
        return tell(source(tier), new CaseClosed(caseNo, hop, tier, unit(tier), outcome, "director", now));
    }

    public Received offered(int hop, Tier tier, String id) {
        return tell(
                "/routing",
                new ReferralOffered(
                        caseNo,
                        hop,
                        id,
                        PartnerChannel.COURT,
                        COURT,
                        unit(tier),
                        tier,
                        kind,
                        place,
                        Grade.GENERAL,
                        "reason",
                        false,
                        now,
                        "sealed"));
    }

    public Received accepted(int hop, Tier tier, String id) {
        Received accepted = tell(
                "/routing", new ReferralAccepted(caseNo, hop, tier, id, PartnerChannel.COURT, COURT, "judge", now));
        heard(source(tier), accepted);
        return accepted;
    }

    /** From the village to the township because a limit was missed, and settled there. */
    public static Story fromVillageToTownship(String caseNo, Instant start) {
        Story story = new Story(caseNo, start);
        story.heard("/routing", story.registered());
        story.after(Duration.ofSeconds(2)).dispatched(1, Tier.VILLAGE, MoveReason.INITIAL, Grade.GENERAL);
        story.after(Duration.ofSeconds(1)).takenOver(1, Tier.VILLAGE);
        story.after(Duration.ofMinutes(20)).signedIn(1, Tier.VILLAGE);
        story.after(Duration.ofDays(1)).released(1, Tier.VILLAGE, MoveKind.ESCALATION);
        story.dispatched(2, Tier.TOWNSHIP, MoveReason.ESCALATION_ASKED, Grade.GENERAL);
        story.after(Duration.ofSeconds(1)).takenOver(2, Tier.TOWNSHIP);
        story.handedOver(1, Tier.VILLAGE, 2, Tier.TOWNSHIP);
        story.after(Duration.ofMinutes(30)).signedIn(2, Tier.TOWNSHIP);
        story.after(Duration.ofHours(20)).settled(2, Tier.TOWNSHIP);
        story.after(Duration.ofHours(1)).verified(2, Tier.TOWNSHIP, true);
        story.after(Duration.ofMinutes(5)).closed(2, Tier.TOWNSHIP, Outcome.SETTLED);
        return story;
    }
}
