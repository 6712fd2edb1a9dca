package org.fengqiao.proof.chaos.load;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.fengqiao.contracts.Tier;
import org.fengqiao.deploy.Trouble;
import org.fengqiao.deploy.demo.ledger.CaseEntry;
import org.fengqiao.deploy.demo.ledger.Ledger;
import org.fengqiao.deploy.rest.Call;
import org.fengqiao.deploy.rest.Rest;
import org.fengqiao.deploy.rest.Token;
import org.fengqiao.deploy.rest.Traffic;
import org.fengqiao.proof.Rig;

/** Asks every service for cases that are none of its business, all the time, and writes down what it should not get. */
public final class Outsider implements AutoCloseable {
    private static final Duration PACE = Duration.ofSeconds(1);
    private static final int ENOUGH = 50;
    private static final Set<Integer> REFUSALS = Set.of(403, 404);

    /** Says nothing of the case: not let in yet, too many, or broken just now. */
    private static final Set<Integer> NO_ANSWERS = Set.of(401, 429, 500, 502, 503, 504);

    private record Question(String name, int port, String path) {}

    private final Rig rig;
    private final Probe probe;
    private final Ledger ledger;
    private final Rest rest = new Rest(Traffic.IGNORED, Duration.ofSeconds(3));
    private final Queue<String> leaks = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicLong> refusals = new ConcurrentHashMap<>();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final Thread asking = Thread.ofPlatform().daemon().name("outsider").unstarted(this::ask);
    private volatile boolean open;
    private volatile boolean trusted;

    Outsider(Rig rig, Probe probe, Ledger ledger) {
        this.rig = rig;
        this.probe = probe;
        this.ledger = ledger;
        asking.start();
    }

    void begin() {
        open = true;
    }

    void stop() {
        open = false;
    }

    /** Whether strangers are let in as the supervisor is, to prove that it would be noticed. */
    public void trusted(boolean now) {
        trusted = now;
    }

    /** What it was answered instead of a refusal, in words. */
    public List<String> leaks() {
        return List.copyOf(leaks);
    }

    /** The questions that were refused again and again, to those whose business it is as well, so that it proves nothing. */
    public List<String> unproven() {
        return refusals.entrySet().stream()
                .filter(refused -> refused.getValue().get() > ENOUGH && !answered.contains(refused.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void ask() {
        try {
            for (int turn = 0; ; turn++) {
                Thread.sleep(PACE);
                var known = probe.approaches().stream()
                        .filter(approach -> approach.caseNo() != null && approach.location() != null)
                        .toList();
                if (open && !known.isEmpty()) {
                    var approach = known.get(turn % known.size());
                    int round = turn;
                    unlessShutOut(() -> about(approach, round));
                }
                var moved = ledger.cases().stream()
                        .filter(entry -> entry.tier() == Tier.TOWNSHIP || entry.tier() == Tier.COUNTY)
                        .toList();
                if (open && !moved.isEmpty()) {
                    var entry = moved.get(turn % moved.size());
                    int round = turn;
                    unlessShutOut(() -> about(entry, round));
                }
            }
        } catch (InterruptedException e) {
            // closed
        }
    }

    private static void unlessShutOut(Runnable questions) {
        try {
            questions.run();
        } catch (Trouble e) {
            // nobody can sign in just now
        }
    }

    private void about(Approach approach, int turn) {
        ask(
                questions(approach.location(), approach.caseNo()),
                approach.caseNo(),
                probe.village(approach).township(),
                turn);
    }

    /** About a case that moved up, at the tier that has it. */
    private void about(CaseEntry entry, int turn) {
        var ports = rig.network().ports();
        var path = "/api/v1/files/" + entry.caseNo();
        var file = entry.tier() == Tier.COUNTY
                ? new Question("county's file", ports.county(), path)
                : new Question("township's file", ports.township(), path);
        ask(Stream.of(file), entry.caseNo(), entry.unit().substring(0, 12), turn);
    }

    private void ask(Stream<Question> questions, String caseNo, String township, int turn) {
        var others = rig.villages().stream()
                .filter(other -> !other.township().equals(township))
                .toList();
        var other = others.get(turn % others.size());
        var outsider = switch (turn % 3) {
            case 0 -> rig.person("clerk", other.code() + "-VC");
            case 1 -> rig.person("director", other.code() + "-VC");
            default -> rig.person("mediator", other.township() + "-TC.1");
        };
        var insider = rig.supervisor();
        questions.forEach(question -> {
            judge(question, caseNo, status(question, trusted ? insider : outsider));
            if (!answered.contains(question.name()) && status(question, insider) == 200) {
                answered.add(question.name());
            }
        });
    }

    private void judge(Question question, String caseNo, int status) {
        if (REFUSALS.contains(status)) {
            refusals.computeIfAbsent(question.name(), name -> new AtomicLong()).incrementAndGet();
        } else if (!NO_ANSWERS.contains(status)) {
            leaks.add(caseNo + ": " + question.name() + " answered " + status + " to a stranger");
        }
    }

    private int status(Question question, Token who) {
        try {
            return rest.send(Call.get("ask", URI.create(Rig.address(question.port()) + question.path()))
                            .as(who))
                    .status();
        } catch (RuntimeException e) {
            return 503;
        }
    }

    private Stream<Question> questions(String registration, String caseNo) {
        var ports = rig.network().ports();
        return Stream.of(
                new Question("intake", ports.intake(), registration),
                new Question("routing", ports.routing(), "/api/v1/cases/" + caseNo + "/route"),
                new Question("village's file", ports.village(), "/api/v1/files/" + caseNo),
                new Question("supervision", ports.supervision(), "/api/v1/cases/" + caseNo),
                new Question("chain", ports.supervision(), "/api/v1/cases/" + caseNo + "/chain"),
                new Question("messages", ports.notification(), "/api/v1/cases/" + caseNo + "/messages"));
    }

    @Override
    public void close() {
        asking.interrupt();
    }
}
