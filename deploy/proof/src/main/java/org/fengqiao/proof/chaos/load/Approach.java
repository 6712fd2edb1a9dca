package org.fengqiao.proof.chaos.load;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One registration that the probe makes, with everything that came of it. */
public final class Approach {
    private final long tag;
    private final List<Attempt> attempts = new CopyOnWriteArrayList<>();
    private volatile String caseNo;
    private volatile String queryCode;
    private volatile String location;
    private volatile boolean vanished;
    private volatile boolean withdrawn;

    /**
     * One request.
     *
     * @param status 0 where no answer came
     * @param retryAfter what the answer said about when to come again, or null
     */
    public record Attempt(long begin, long end, int status, String retryAfter) {}

    Approach(long tag) {
        this.tag = tag;
    }

    /** One that has been attempted. */
    public static Approach of(long tag, Attempt... attempts) {
        var approach = new Approach(tag);
        approach.attempts.addAll(List.of(attempts));
        return approach;
    }

    /** The amount in dispute, by which the registration is known in the database. */
    public long tag() {
        return tag;
    }

    /** Under which the same registration may be sent any number of times. */
    public String key() {
        return "probe-" + tag;
    }

    /** Every second one also has a number of the sending system. */
    public boolean numbered() {
        return tag % 2 == 0;
    }

    public List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    /** The number that the network gave, or null as long as it confirmed nothing. */
    public String caseNo() {
        return caseNo;
    }

    /** Where the registration can be read, or null where no answer said so. */
    String location() {
        return location;
    }

    String queryCode() {
        return queryCode;
    }

    /** Whether it could not be read right after it was confirmed. */
    public boolean vanished() {
        return vanished;
    }

    /** Whether the applicant took it back, and the network confirmed that. */
    public boolean withdrawn() {
        return withdrawn;
    }

    void attempted(Attempt attempt) {
        attempts.add(attempt);
    }

    void confirmed(String number, String code) {
        queryCode = code;
        caseNo = number;
    }

    void liesAt(String path) {
        location = path;
    }

    void notFound() {
        vanished = true;
    }

    void tookBack() {
        withdrawn = true;
    }
}
