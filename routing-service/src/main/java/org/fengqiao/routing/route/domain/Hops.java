package org.fengqiao.routing.route.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fengqiao.contracts.AssignmentRole;

/** All assignments of a case; a hop's number is its place in the list, so none can be given twice. */
public record Hops(@JsonValue List<Hop> list) {

    static final Hops NONE = new Hops(List.of());

    @JsonCreator
    public Hops {
        list = List.copyOf(list);
    }

    int nextNo() {
        return list.size() + 1;
    }

    Optional<Hop> find(int no) {
        return no < 1 || no > list.size() ? Optional.empty() : Optional.of(list.get(no - 1));
    }

    Hops with(Hop hop) {
        List<Hop> more = new ArrayList<>(list);
        more.add(hop);
        return new Hops(more);
    }

    Hops change(int no, UnaryOperator<Hop> change) {
        List<Hop> changed = new ArrayList<>(list);
        changed.set(no - 1, change.apply(list.get(no - 1)));
        return new Hops(changed);
    }

    /** Assignments that assist now. */
    List<Hop> assisting() {
        return list.stream().filter(Hop::assistsNow).toList();
    }

    /** Assignments by which a unit assists now. */
    List<Hop> assisting(String unit) {
        return assisting().stream().filter(hop -> hop.unit().equals(unit)).toList();
    }

    /** Whether a unit assists now. */
    boolean assists(String unit) {
        return !assisting(unit).isEmpty();
    }

    /** Assignments that assisted until the case was closed. */
    List<Hop> endedByClosing(Instant at) {
        return list.stream()
                .filter(hop -> hop.role() == AssignmentRole.ASSIST && hop.ending() == Hop.Ending.CLOSED)
                .filter(hop -> hop.endedAt().equals(at))
                .toList();
    }

    /** Whether a unit has ever given this case back. */
    public boolean returnedBy(String unit) {
        return list.stream()
                .anyMatch(
                        hop -> hop.ending() == Hop.Ending.RETURNED && hop.unit().equals(unit));
    }

    /** Whether a unit has or had an assignment. */
    public boolean names(String unit) {
        return list.stream().anyMatch(hop -> hop.unit().equals(unit));
    }
}
