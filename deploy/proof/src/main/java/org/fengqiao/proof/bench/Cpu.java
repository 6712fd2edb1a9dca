package org.fengqiao.proof.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fengqiao.deploy.process.Part;
import org.fengqiao.deploy.process.ProcessLine;
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

    /** Of a part's processes, counted again if one came or went meanwhile: it could be missing or counted twice. */
    private static Duration used(Part part) {
        var process = part.process().handle();
        List<ProcessHandle> before;
        Duration used;
        do {
            before = process.stream().flatMap(Cpu::tree).toList();
            used = before.stream().map(Cpu::used).reduce(Duration.ZERO, Duration::plus);
        } while (!before.equals(process.stream().flatMap(Cpu::tree).toList()));
        return used;
    }

    private static Stream<ProcessHandle> tree(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
    }

    private static Duration used(ProcessHandle process) {
        try {
            return ProcessLine.of(process).used();
        } catch (IOException e) {
            return Duration.ZERO;
        }
    }
}
