package org.fengqiao.intake.tracking;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fengqiao.contracts.Event;
import org.fengqiao.contracts.MediationEvent.CaseClosed;
import org.fengqiao.contracts.MediationEvent.CaseReopened;
import org.fengqiao.contracts.RoutingEvent;
import org.fengqiao.intake.casetrack.AssignmentChange;
import org.fengqiao.intake.casetrack.Assignments;
import org.fengqiao.intake.casetrack.CaseStep;
import org.fengqiao.intake.casetrack.CaseTracks;
import org.fengqiao.intake.casetrack.Steps;
import org.fengqiao.intake.casetrack.TimelineStep;
import org.fengqiao.intake.registration.Matters;
import org.fengqiao.platform.events.BatchInbox;
import org.fengqiao.platform.events.Received;

/** Follows what the network does with the cases that intake opened, for citizens' tracking and repeat detection. */
@ApplicationScoped
class NetworkConsumer {

    private final BatchInbox inbox;
    private final Steps steps;
    private final CaseTracks tracks;
    private final Matters matters;
    private final Assignments assignments;

    NetworkConsumer(BatchInbox inbox, Steps steps, CaseTracks tracks, Matters matters, Assignments assignments) {
        this.inbox = inbox;
        this.assignments = assignments;
        this.steps = steps;
        this.tracks = tracks;
        this.matters = matters;
    }

    @Incoming("network")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.consume(records, this::apply);
    }

    // A step's id is its event's: what is not new among the steps was applied before.
    private Map<String, UUID> apply(List<Received> poll) {
        Set<UUID> added =
                steps.addAll(poll.stream().flatMap(NetworkConsumer::step).toList());
        List<Received> fresh =
                poll.stream().filter(in -> added.contains(in.id())).toList();
        follow(fresh);
        assignments.apply(poll.stream()
                .flatMap(in -> AssignmentChange.of(in.event()).stream())
                .toList());
        return fresh.stream().collect(Collectors.toMap(Received::subject, Received::id, (earlier, later) -> later));
    }

    private static Stream<CaseStep> step(Received in) {
        StepOf.Found found = StepOf.event(in.event());
        return found == null
                ? Stream.empty()
                : Stream.of(new CaseStep(
                        in.subject(), new TimelineStep(in.id(), at(in), found.step(), found.hop(), found.unit())));
    }

    // The file keeps its closings and reopenings in order by these times, whatever clock each event was sent by.
    private static Instant at(Received in) {
        return switch (in.event()) {
            case CaseClosed closed -> closed.at();
            case CaseReopened reopened -> reopened.at();
            default -> in.time();
        };
    }

    // Tiers tell on topics of their own, so that a closing may be heard before the reopening that it followed.
    private void follow(List<Received> poll) {
        Map<String, Instant> cameBack = latest(poll, CaseReopened.class::isInstance);
        if (!cameBack.isEmpty()) {
            matters.reopen(cameBack.keySet());
            tracks.reopen(cameBack);
            tracks.forgetWithdrawals(latest(poll, NetworkConsumer::isRelapse));
        }
        Set<String> ended = new HashSet<>(cameBack.keySet());
        ended.addAll(latest(poll, CaseClosed.class::isInstance).keySet());
        Map<String, Instant> closings = ended.isEmpty() ? Map.of() : steps.closings(ended);
        if (!closings.isEmpty()) {
            matters.close(closings.keySet());
            tracks.close(closings);
        }
    }

    /** A dispute that broke out again; where a closing was only undone, what was taken back before stays so. */
    private static boolean isRelapse(Event event) {
        return event instanceof CaseReopened reopened && !RoutingEvent.SYSTEM.equals(reopened.by());
    }

    private static Map<String, Instant> latest(List<Received> poll, Predicate<Event> which) {
        return poll.stream()
                .filter(in -> which.test(in.event()))
                .collect(Collectors.toMap(Received::subject, NetworkConsumer::at, (a, b) -> a.isAfter(b) ? a : b));
    }
}
