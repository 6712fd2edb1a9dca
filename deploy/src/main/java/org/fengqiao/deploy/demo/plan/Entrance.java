package org.fengqiao.deploy.demo.plan;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Ways into the network, with how many of a hundred messages take each. */
public enum Entrance {
    PORTAL(34),
    HOTLINE(26),
    GRID_WORKER(18),
    /** A grid worker without a signal, who sends what gathered later. */
    GRID_WORKER_OFFLINE(4),
    WINDOW(14),
    LETTER(2),
    LEADER_MAILBOX(2);

    private final int weight;

    Entrance(int weight) {
        this.weight = weight;
    }

    /** Whether those at this entrance work for one village. */
    boolean local() {
        return switch (this) {
            case GRID_WORKER, GRID_WORKER_OFFLINE, WINDOW -> true;
            case PORTAL, HOTLINE, LETTER, LEADER_MAILBOX -> false;
        };
    }

    static Map<Entrance, Integer> weights() {
        var weights = new EnumMap<Entrance, Integer>(Entrance.class);
        Arrays.stream(values()).forEach(entrance -> weights.put(entrance, entrance.weight));
        return weights;
    }
}
