package org.fengqiao.routing.decision;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All versions of all decision tables that ship with the service. */
@Startup
@ApplicationScoped
class TableLibrary {

    private static final String FOLDER = "/decision-tables/";

    private final TreeMap<String, List<DecisionTable>> tables = new TreeMap<>();

    TableLibrary() {
        Properties index = new Properties();
        try (InputStream in = open("index.properties")) {
            index.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        index.stringPropertyNames()
                .forEach(name -> tables.put(
                        name,
                        Stream.of(index.getProperty(name).split("\\s*,\\s*"))
                                .map(version -> read(name, version))
                                .toList()));
    }

    /** The version that decides new cases. */
    DecisionTable current(String name) {
        return newest(name).orElseThrow(() -> new IllegalStateException("no decision table " + name));
    }

    Optional<DecisionTable> newest(String name) {
        return Optional.ofNullable(tables.get(name)).map(List::getLast);
    }

    Optional<DecisionTable> find(String name, String version) {
        return tables.getOrDefault(name, List.of()).stream()
                .filter(table -> table.version().equals(version))
                .findFirst();
    }

    List<DecisionTable> all() {
        return tables.values().stream().flatMap(List::stream).toList();
    }

    private static DecisionTable read(String name, String version) {
        try (InputStream in = open(name + "/" + version + ".dmn")) {
            return DmnFile.read(name, version, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) throws IOException {
        InputStream in = TableLibrary.class.getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new IOException("no " + FOLDER + file);
        }
        return in;
    }
}
