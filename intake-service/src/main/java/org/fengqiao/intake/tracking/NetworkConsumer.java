package org.fengqiao.intake.tracking;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fengqiao.contracts.MediationEvent.CaseClosed;
import org.fengqiao.contracts.MediationEvent.CaseReopened;
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
                        in.subject(), new TimelineStep(in.id(), in.time(), found.step(), found.hop(), found.unit())));
    }

    // Of a case that was closed and came back within one poll, the last word counts.
    private void follow(List<Received> poll) {
        Map<String, Instant> closed = new HashMap<>();
        Set<String> reopened = new HashSet<>();
        for (Received in : poll) {
            switch (in.event()) {
                case CaseClosed close -> {
                    closed.put(close.caseNo(), close.at());
                    reopened.remove(close.caseNo());
                }
                case CaseReopened reopen -> {
                    reopened.add(reopen.caseNo());
                    closed.remove(reopen.caseNo());
                }
                default -> {}
            }
        }
        close(closed);
        reopen(reopened);
    }

    private void close(Map<String, Instant> closed) {
        if (!closed.isEmpty()) {
            matters.close(closed.keySet());
            tracks.close(closed);
        }
    }

    private void reopen(Set<String> reopened) {
        if (!reopened.isEmpty()) {
            matters.reopen(reopened);
            tracks.reopen(reopened);
        }
    }
}
