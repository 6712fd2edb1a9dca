package org.fengqiao.routing.route.domain;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.MoveKind;
import org.fengqiao.contracts.NoteKind;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.ReferralOutcome;
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
import org.fengqiao.contracts.Tier;

/** The three mediation services as far as routing depends on them: files with states, and queues in between. */
final class MediationModel {

    /** States of a file that matter here. */
    enum File {
        MEDIATING,
        MOVING,
        REFERRED,
        UNSETTLED,
        DONE,
        CLOSED,
        HANDED_OVER
    }

    final Map<Integer, File> files = new TreeMap<>();
    final Map<Tier, Queue<RoutingEvent>> toMediation = queues();
    final Map<Tier, Queue<Signal>> toRouting = queues();
    private final Map<Integer, Tier> tiers = new TreeMap<>();
    private final Map<Integer, MoveKind> moves = new TreeMap<>();

    private static <T> Map<Tier, Queue<T>> queues() {
        Map<Tier, Queue<T>> queues = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            queues.put(tier, new ArrayDeque<>());
        }
        return queues;
    }

    void send(RoutingEvent event) {
        switch (event) {
            case CaseDispatched e -> toMediation.get(e.tier()).add(e);
            case CaseHandedOver e -> toMediation.get(e.tier()).add(e);
            case CaseRecalled e -> toMediation.get(e.tier()).add(e);
            case MoveRefused e -> toMediation.get(e.tier()).add(e);
            case FallbackAssigned e -> toMediation.get(e.tier()).add(e);
            case AssistEnded e -> toMediation.get(e.tier()).add(e);
            case NoteForwarded e -> toMediation.get(e.tier()).add(e);
            case ReferralAccepted e -> toMediation.get(e.tier()).add(e);
            case ReferralDeclined e -> toMediation.get(e.tier()).add(e);
            case ReferralConcluded e -> toMediation.get(e.tier()).add(e);
            case ReferralReturned e -> toMediation.get(e.tier()).add(e);
            case ReferralOffered ignored -> {}
        }
    }

    void deliver(Tier tier) {
        RoutingEvent event = toMediation.get(tier).poll();
        if (event != null) {
            take(event);
        }
    }

    private void take(RoutingEvent event) {
        int hop = event.hop();
        switch (event) {
            case CaseDispatched e -> {
                tiers.put(hop, e.tier());
                if (e.role() == AssignmentRole.LEAD) {
                    files.put(hop, File.MEDIATING);
                }
                tell(hop, new Signal.TakenOver(hop));
            }
            case CaseHandedOver ignored -> move(hop, File.MOVING, File.HANDED_OVER);
            case CaseRecalled ignored -> {
                if (move(hop, File.MEDIATING, File.MOVING) || move(hop, File.UNSETTLED, File.MOVING)) {
                    moves.put(hop, MoveKind.RECALL);
                    tell(hop, RouteFixture.released(hop, MoveKind.RECALL, null));
                } else {
                    tell(hop, new Signal.RecallRefused(hop));
                }
            }
            case MoveRefused e when e.move() == moves.get(hop) -> move(hop, File.MOVING, File.MEDIATING);
            case MoveRefused ignored -> {}
            case ReferralDeclined ignored -> move(hop, File.MOVING, File.MEDIATING);
            case ReferralAccepted ignored -> move(hop, File.MOVING, File.REFERRED);
            case ReferralReturned ignored -> move(hop, File.REFERRED, File.MEDIATING);
            case ReferralConcluded e -> {
                move(hop, File.REFERRED, e.outcome() == ReferralOutcome.SETTLED ? File.DONE : File.UNSETTLED);
            }
            case NoteForwarded e when e.note() == NoteKind.WITHDRAWAL -> withdraw(hop);
            case NoteForwarded ignored -> {}
            case AssistEnded ignored -> {}
            case FallbackAssigned ignored -> {}
            case ReferralOffered ignored -> {}
        }
    }

    private void withdraw(int hop) {
        File file = files.get(hop);
        if (file == File.MEDIATING || file == File.UNSETTLED || file == File.DONE || file == File.REFERRED) {
            close(hop, Outcome.WITHDRAWN);
        }
    }

    void release(int hop, MoveKind move) {
        if (move(hop, File.MEDIATING, File.MOVING)) {
            moves.put(hop, move);
            tell(hop, RouteFixture.released(hop, move, null));
        }
    }

    void settle(int hop) {
        move(hop, File.MEDIATING, File.DONE);
    }

    void closeDone(int hop) {
        if (files.get(hop) == File.DONE) {
            close(hop, Outcome.SETTLED);
        }
    }

    private void close(int hop, Outcome outcome) {
        files.put(hop, File.CLOSED);
        tell(hop, new Signal.Closed(hop, outcome, RouteFixture.NOW));
    }

    private void tell(int hop, Signal signal) {
        toRouting.get(tiers.get(hop)).add(signal);
    }

    private boolean move(int hop, File from, File to) {
        return files.replace(hop, from, to);
    }

    boolean isQuiet() {
        return toMediation.values().stream().allMatch(Queue::isEmpty)
                && toRouting.values().stream().allMatch(Queue::isEmpty);
    }
}
