package org.fengqiao.intake.kind;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One version of the dispute kinds (纠纷类别). Versions are data files: a case keeps the version it was coded with. */
public record KindTable(String version, Map<String, Kind> byCode) {

    private static final String HEADER = "code,zh,en,route";

    public KindTable {
        byCode = Collections.unmodifiableMap(new LinkedHashMap<>(byCode));
    }

    /** Reads the lines of a data file and refuses one that is not whole. */
    public static KindTable read(String version, List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new IllegalArgumentException("kinds " + version + ": the first line must be " + HEADER);
        }
        Map<String, Kind> kinds = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            Kind kind = kind(version, line);
            if (kinds.put(kind.code(), kind) != null) {
                throw new IllegalArgumentException("kinds " + version + ": " + kind.code() + " stands twice");
            }
        }
        return new KindTable(version, kinds);
    }

    private static Kind kind(String version, String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 4 || cells[0].isBlank() || cells[1].isBlank() || cells[2].isBlank()) {
            throw new IllegalArgumentException("kinds " + version + ": bad line " + line);
        }
        return new Kind(cells[0], cells[1], cells[2], cells[3].isEmpty() ? null : Route.valueOf(cells[3]));
    }

    /** The kind with this code. */
    public Optional<Kind> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** All kinds in the order of the file. */
    public Collection<Kind> kinds() {
        return byCode.values();
    }
}
