package org.fengqiao.proof.chaos.fault;

import java.util.List;
import java.util.stream.Stream;

/** What can be done to a network. Every kind has things it can be done to and a time that it lasts. */
public enum FaultKind {
    SERVICE_KILLED("kill -9 of a service", Targets.SERVICES, 0, 4),
    POSTGRES_KILLED("kill -9 of PostgreSQL", List.of("postgres"), 2, 12),
    KAFKA_KILLED("kill -9 of the broker", List.of("kafka"), 0, 10),
    KEYCLOAK_KILLED("kill -9 of Keycloak", List.of("keycloak"), 0, 6),
    PAUSED("SIGSTOP, then SIGCONT", Targets.PROCESSES, 5, 30),
    BACKENDS_TERMINATED("all database sessions terminated, again and again", List.of("postgres"), 1, 5),
    CONNECTIONS_EXHAUSTED("no database connection left", List.of("postgres"), 5, 12),
    BROKER_EMPTIED("the broker's data deleted, then a replay", List.of("kafka"), 0, 4),
    IDLE_TRANSACTION("a transaction that stays open in every database", List.of("postgres"), 10, 25),
    POISON("records that nobody can read", Targets.TOPICS, 0, 2),
    REPEATED("old records once more, in another order", Targets.TOPICS, 0, 2),
    OFFSETS_RESET("a consumer reads everything again", Targets.SERVICES, 0, 2),
    RECEIVER_KILLED("kill -9 of the SMS gateway", List.of("sms-gateway"), 2, 10),
    RECEIVER_PAUSED("the SMS gateway hangs", List.of("sms-gateway"), 5, 20),
    GATEWAY_FAILING("the SMS gateway answers 503", List.of("sms-gateway"), 5, 15),
    GATEWAY_AMBIGUOUS("the SMS gateway takes messages, its answers are lost", List.of("sms-gateway"), 12, 20),
    WEBHOOK_FAILING("the webhook receiver answers 500", List.of("receiver"), 5, 15),
    WEBHOOK_HANGING("the webhook receiver hangs", List.of("receiver"), 5, 20),
    WEBHOOK_AMBIGUOUS("the webhook receiver takes messages and breaks the connection", List.of("receiver"), 3, 10),
    CROWDED(
            "kill -9, and 25 times as many registrations as usual",
            List.of("postgres", "kafka", "keycloak", "routing", "supervision"),
            4,
            8),
    CLOCK_SKEWED("the clock of one service is wrong by minutes or hours", Targets.SERVICES, 8, 20),
    SYSTEM_CLOCK_JUMPS(
            "the operating system's clock jumps by minutes or hours under one service, and back",
            Targets.SERVICES,
            8,
            20),
    LATER_VERSION("a service reads events as a later version would write them", Targets.READERS, 6, 12),
    INSTANCE_KILLED("kill -9 of one of two instances of a service", Targets.SERVICES, 2, 18),
    HOLDER_PAUSED(
            "SIGSTOP of one of two instances until the other has its work, then SIGCONT", Targets.SERVICES, 14, 25),
    OTHER_BUILD("another version of a service beside it, then in its place, then back", Targets.SERVICES, 4, 12),
    KEYS_ROTATED("tokens signed with a new key", List.of("keycloak"), 0, 2),
    KEYS_UNREACHABLE("a service starts while Keycloak is away", Targets.SERVICES, 4, 12),
    POWER_CUT("power cut of a data volume", List.of("postgres", "kafka", "both"), 0, 5),
    DISK_FULL("data volume full, then freed", List.of("postgres", "kafka"), 4, 10),
    WIRE_STALLED("nothing passes between services and a server", List.of("postgres", "kafka"), 5, 20),
    WIRE_ONE_WAY("requests pass, answers do not", List.of("postgres", "kafka"), 5, 20),
    WIRE_LOSSY("three of ten packets to and from a server are lost", List.of("postgres", "kafka"), 5, 20),
    WIRE_TORN("connections to a server are reset", List.of("postgres", "kafka"), 0, 8);

    private final String words;
    private final List<String> targets;
    private final int shortest;
    private final int longest;

    FaultKind(String words, List<String> targets, int shortest, int longest) {
        this.words = words;
        this.targets = targets;
        this.shortest = shortest;
        this.longest = longest;
    }

    /** The fault in a few words. */
    public String words() {
        return words;
    }

    /** What it can be done to. */
    public List<String> targets() {
        return targets;
    }

    /** Whether its healing sends everything again, so that what an earlier fault lost would no longer be seen. */
    public boolean mends() {
        return this == BROKER_EMPTIED;
    }

    int shortest() {
        return shortest;
    }

    int longest() {
        return longest;
    }

    private static final class Targets {
        static final List<String> SERVICES = List.of(
                "intake",
                "routing",
                "mediation-village",
                "mediation-township",
                "mediation-county",
                "supervision",
                "notification");
        /** Supervision keeps the hash of every event, so that nobody can write another version of one. */
        static final List<String> READERS = SERVICES.stream()
                .filter(service -> !service.equals("supervision"))
                .toList();

        static final List<String> PROCESSES = Stream.concat(
                        SERVICES.stream(), Stream.of("postgres", "kafka", "keycloak"))
                .toList();
        static final List<String> TOPICS = List.of(
                "intake",
                "dispatch.village",
                "dispatch.township",
                "dispatch.county",
                "mediation.village",
                "mediation.township",
                "mediation.county",
                "referral.police",
                "referral.answers",
                "supervision");
    }
}
