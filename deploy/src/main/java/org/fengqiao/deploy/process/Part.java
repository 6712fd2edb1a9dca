package org.fengqiao.deploy.process;

import java.util.Map;

/** One process of a network: a server, a service, or the SMS gateway. */
public interface Part {
    /** The process, whether it runs or not. */
    ManagedProcess process();

    /** The local port it serves on. */
    int port();

    /** Every local port that it needs, by name. */
    default Map<String, Integer> ports() {
        return Map.of(name(), port());
    }

    /** Whether it serves at this moment. */
    boolean ready();

    /** Starts it where it does not run, and returns when it serves. */
    void start();

    /** Ends it in order. */
    void stop();

    /** The name it is addressed by on the command line. */
    default String name() {
        return process().name();
    }
}
