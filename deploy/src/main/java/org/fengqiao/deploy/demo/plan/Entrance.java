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

    static Map<Entrance, Integer> weights() {
        var weights = new EnumMap<Entrance, Integer>(Entrance.class);
        Arrays.stream(values()).forEach(entrance -> weights.put(entrance, entrance.weight));
        return weights;
    }
}
