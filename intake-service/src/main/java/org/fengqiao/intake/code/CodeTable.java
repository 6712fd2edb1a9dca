package org.fengqiao.intake.code;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plain code table in one version; tables are data files, never constants in the code. */
public record CodeTable(String version, Map<String, Code> byCode) {

    private static final String HEADER = "code,zh,en";

    public CodeTable {
        byCode = Collections.unmodifiableMap(new LinkedHashMap<>(byCode));
    }

    static CodeTable read(String version, List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new IllegalArgumentException("the first line must be " + HEADER);
        }
        Map<String, Code> codes = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (cells.length != 3 || codes.put(cells[0], new Code(cells[0], cells[1], cells[2])) != null) {
                throw new IllegalArgumentException("bad line " + line);
            }
        }
        return new CodeTable(version, codes);
    }

    /** Whether the table has this code. */
    public boolean contains(String code) {
        return byCode.containsKey(code);
    }

    /** All entries in the order of the file. */
    public Collection<Code> codes() {
        return byCode.values();
    }
}
