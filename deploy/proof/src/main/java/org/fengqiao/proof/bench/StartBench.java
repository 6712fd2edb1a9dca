package org.fengqiao.proof.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.deploy.process.Memory;
import org.fengqiao.deploy.process.Part;
import org.fengqiao.proof.Rig;
import org.fengqiao.proof.bench.Figure.Aim;

/** How soon the services answer, with start-up caches and without, and what everything occupies. */
final class StartBench implements Bench {
    @Override
    public String name() {
        return "start";
    }

    @Override
    public String what() {
        return "Seconds until a service gives its first answer with a start-up cache, beside the same without; seconds"
                + " until the whole network is ready again after all of it was killed; resident memory (MiB) right after.";
    }

    @Override
    public List<Figure> run(Rig rig, Effort effort) {
        rig.network().writeStartUpCaches(program -> {});
        var services = rig.network().services().all();
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        List<Double> memory = new ArrayList<>();
        List<Double> servicesMemory = new ArrayList<>();
        for (int i = 0; i < effort.pairs(); i++) {
            services.forEach(service -> with.add(restarted(service)));
            hidden(rig, () -> services.forEach(service -> without.add(restarted(service))));
            all.add(everything(rig));
            servicesMemory.add(resident(services));
            memory.add(resident(rig.network().parts()));
        }
        return List.of(
                Figure.pairs("first answer of a service", with, without, Aim.atMost(0.35)),
                Figure.alone("the whole network is ready", all, Aim.atMost(30)),
                Figure.alone("memory of the seven services", servicesMemory, Aim.atMost(1_229)),
                Figure.alone("memory of everything", memory, Aim.atMost(2_560)));
    }

    private static double restarted(Part service) {
        service.process().kill9();
        return seconds(service::start);
    }

    private static double everything(Rig rig) {
        rig.network().parts().reversed().forEach(part -> part.process().kill9());
        return seconds(() -> rig.network().start(part -> {}));
    }

    private static double seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double resident(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> part.process().handle().stream())
                .mapToLong(Memory::residentMiB)
                .sum();
    }

    /** Does something while the start-up caches are out of sight. */
    private static void hidden(Rig rig, Runnable work) {
        var caches = caches(rig.network().state().programs());
        caches.forEach(cache -> move(cache, cache.resolveSibling(cache.getFileName() + ".hidden")));
        try {
            work.run();
        } finally {
            caches.forEach(cache -> move(cache.resolveSibling(cache.getFileName() + ".hidden"), cache));
        }
    }

    private static List<Path> caches(Path programs) {
        try (var files = Files.walk(programs, 2)) {
            return files.filter(file -> file.toString().endsWith(".aot")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
