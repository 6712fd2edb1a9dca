package org.fengqiao.supervision.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fengqiao.contracts.CaseEvent;
import org.fengqiao.contracts.Colour;
import org.fengqiao.contracts.IntakeEvent;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.contracts.RoutingEvent;
import org.fengqiao.contracts.SupervisionEvent;
import org.fengqiao.supervision.statistics.Count;

/**
 * Everything that supervision knows of one case: the facts of its events, each in its own place. Who is responsible,
 * which clocks run and which state the case has is computed from these facts, so that events which do not depend on
 * each other may arrive in any order.
 */
public final class CaseLedger {

    private String caseNo;
    Opening opening;
    NavigableMap<Integer, Assignment> assignments = new TreeMap<>();
    NavigableMap<String, Referral> referrals = new TreeMap<>();
    NavigableMap<String, Notice> notices = new TreeMap<>();
    NavigableMap<String, Mark> marks = new TreeMap<>();
    NavigableMap<String, Long> heads = new TreeMap<>();
    Colour colour;
    Instant colourAsOf;
    int joined;
    int urges;
    Integer rating;

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    boolean endangered;

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<Uncounted> uncounted = new ArrayList<>();

    private CaseLedger() {}

    private CaseLedger(String caseNo) {
        this.caseNo = caseNo;
    }

    /** A case of which nothing is known yet. */
    public static CaseLedger of(String caseNo) {
        return new CaseLedger(caseNo);
    }

    public String caseNo() {
        return caseNo;
    }

    /**
     * Takes in one event.
     *
     * @param sequence its number among the events of its source
     * @return what it adds to the statistics
     */
    public List<Count> apply(CaseEvent event, long sequence) {
        Tally tally = new Tally(this, !(event instanceof IntakeEvent));
        switch (event) {
            case IntakeEvent e -> new IntakeFold(this, tally).apply(e);
            case RoutingEvent e -> new RoutingFold(this, tally).apply(e, sequence);
            case MediationEvent e -> new MediationFold(this, tally).apply(e);
            case SupervisionEvent e -> new SupervisionFold(this, tally).apply(e);
            default -> {}
        }
        return tally.counts();
    }

    /** Remembers how far a source has been taken in, so that nobody can cut off the end of its chain unseen. */
    public void took(String source, long sequence) {
        heads.put(source, sequence);
    }

    /** The last number of each source. */
    public Map<String, Long> heads() {
        return Map.copyOf(heads);
    }

    public Opening opening() {
        return opening;
    }

    /** Whether a dispute with this number is known, not only some event about it. */
    public boolean registered() {
        return opening != null;
    }

    /** Whether a unit of a division answers or answered for the case, for a part of it, or for an offer to take it. */
    public boolean involves(String unit, String division) {
        return Responsibilities.of(this).stream()
                        .anyMatch(r -> r.holder().equals(r.kind() == ResponsibilityKind.STABILITY ? division : unit))
                || assignments.values().stream().anyMatch(a -> unit.equals(a.unit))
                || referrals.values().stream().anyMatch(r -> unit.equals(r.unit));
    }

    Assignment assignment(int hop) {
        return assignments.computeIfAbsent(hop, Assignment::new);
    }

    Stream<Assignment> leads() {
        return assignments.values().stream().filter(a -> a.leads() && a.dispatched());
    }

    /** The lead assignment that stands: the newest that was taken over, else the first that was dispatched. */
    Assignment current() {
        return leads().filter(a -> a.takenOverAt != null)
                .reduce((earlier, later) -> later)
                .orElseGet(() -> leads().findFirst().orElse(null));
    }

    /** The lead assignment that stood at a moment: of those that were taken over in the end, the last dispatched by then. */
    Assignment leadAt(Instant moment) {
        return leads().filter(a -> a.takenOverAt != null && !a.dispatchedAt.isAfter(moment))
                .reduce((earlier, later) -> later)
                .orElseGet(this::current);
    }

    /** The lead assignment on its way to a new unit, or null. */
    Assignment pending() {
        Assignment current = current();
        return leads().filter(a -> current != null && a.hop > current.hop)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    Collection<Referral> referralsOf(int hop) {
        return referrals.values().stream()
                .filter(r -> r.hop == hop)
                .sorted((a, b) -> Long.compare(a.order, b.order))
                .toList();
    }

    Mark mark(String clock) {
        return marks.getOrDefault(clock, Mark.NONE);
    }

    void colourHolds(Instant at) {
        if (at.isAfter(colourAsOf)) {
            colourAsOf = at;
        }
    }

    /** Whether nothing more is expected of anyone. */
    public boolean closed() {
        return CaseState.of(this).closed();
    }

    /** The colour that was last shown, or null while the case is not open. */
    public Colour colour() {
        return colour;
    }

    public int urges() {
        return urges;
    }

    public int joined() {
        return joined;
    }

    public Integer rating() {
        return rating;
    }

    /** Number of directives that wait for a reply. */
    public long openNotices() {
        return notices.values().stream().filter(n -> n.answeredAt() == null).count();
    }
}
