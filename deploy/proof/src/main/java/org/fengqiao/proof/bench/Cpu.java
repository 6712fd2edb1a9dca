package org.fengqiao.proof.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengqiao.deploy.process.Part;
import org.fengqiao.proof.Rig;

/** Which process of a network the processors' time goes to: where a life's price is, and what could make it cheaper. */
final class Cpu {
    private final Rig rig;
    private final Map<String, List<Double>> millis = new LinkedHashMap<>();

    Cpu(Rig rig) {
        this.rig = rig;
    }

    /** What each part has used so far. */
    Map<String, Duration> used() {
        var used = new LinkedHashMap<String, Duration>();
        rig.network().parts().forEach(part -> used.put(part.name(), used(part)));
        return used;
    }

    /** Notes what each part has used since then for each of so many. */
    void note(Map<String, Duration> before, double many) {
        used().forEach((part, now) -> millis.computeIfAbsent(part, missing -> new ArrayList<>())
                .add(now.minus(before.get(part)).toNanos() / 1e6 / many));
    }

    /** Milliseconds of one processor for one, by part. */
    List<Figure> figures(String what) {
        return millis.entrySet().stream()
                .map(part -> Figure.alone(part.getKey() + ", processor ms " + what, part.getValue(), null))
                .toList();
    }

    private static Duration used(Part part) {
        return part.process().handle().stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
