package org.fengqiao.intake.kind;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fengqiao.intake.code.DataFile;

/** The versions of the kind table that this installation knows; new cases are coded with the last one. */
@ApplicationScoped
public class KindTables {

    private final Map<String, KindTable> byVersion = new LinkedHashMap<>();
    private final KindTable current;

    KindTables(@ConfigProperty(name = "fengqiao.kinds.versions") List<String> versions) {
        for (String version : versions) {
            byVersion.put(version, KindTable.read(version, DataFile.lines("/kinds/kinds-" + version + ".csv")));
        }
        current = byVersion.get(versions.getLast());
    }

    /** The version that new registrations are coded with. */
    public KindTable current() {
        return current;
    }

    /** Whether any version has this code: earlier cases keep theirs. */
    public boolean contains(String code) {
        return byVersion.values().stream().anyMatch(table -> table.find(code).isPresent());
    }

    /** An earlier or the current version. */
    public Optional<KindTable> version(String version) {
        return Optional.ofNullable(byVersion.get(version));
    }
}
