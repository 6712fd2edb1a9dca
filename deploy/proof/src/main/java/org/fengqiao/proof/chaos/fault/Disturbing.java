package org.fengqiao.proof.chaos.fault;

import java.util.List;
import org.fengqiao.proof.chaos.fault.Wire.Mood;

/** The way to a server is disturbed while the server itself goes on. */
record Disturbing(List<Wire> wires, Mood mood) implements Means {

    static Disturbing of(List<Wire> all, String target, Mood mood) {
        return new Disturbing(
                all.stream().filter(wire -> wire.server().equals(target)).toList(), mood);
    }

    @Override
    public void strike() {
        wires.forEach(wire -> wire.set(mood));
    }

    @Override
    public void heal() {
        wires.forEach(wire -> wire.set(Mood.CLEAR));
    }

    @Override
    public String missing() {
        return wires.isEmpty() ? "the services are not connected through a wire" : null;
    }
}
