package org.fengqiao.deploy.county;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.fengqiao.contracts.DivisionLevel;
import org.fengqiao.deploy.Trouble;

/** Reads {@code code,name,level,parent_code} lists of statistical division codes. */
final class DivisionCsv {
    private static final List<String> COLUMNS = List.of("code", "name", "level", "parent_code");
    private static final Pattern CODE = Pattern.compile("\\d{12}");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private DivisionCsv() {}

    static DivisionTree read(Reader reader) {
        try (var parser = FORMAT.parse(reader)) {
            if (!parser.getHeaderMap().keySet().containsAll(COLUMNS)) {
                throw new Trouble("A division list needs the columns " + String.join(",", COLUMNS) + ".");
            }
            var divisions = new ArrayList<Division>();
            for (var row : parser) {
                divisions.add(division(row));
            }
            return DivisionTree.of(divisions);
        } catch (UncheckedIOException | IOException e) {
            throw new Trouble("The division list cannot be read: " + e.getMessage(), e);
        }
    }

    /** Writes the list down so that it can be read again. */
    static void write(DivisionTree tree, Path file) {
        var columns = CSVFormat.RFC4180
                .builder()
                .setHeader(COLUMNS.toArray(String[]::new))
                .get();
        try (var printer = columns.print(file, StandardCharsets.UTF_8)) {
            for (var division : tree.all()) {
                printer.printRecord(
                        division.code(),
                        division.name(),
                        division.level().name().toLowerCase(Locale.ROOT),
                        division.parent());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Division division(CSVRecord row) {
        if (!row.isConsistent()) {
            throw wrong(row, "has " + row.size() + " fields instead of " + COLUMNS.size());
        }
        var code = row.get("code");
        var name = row.get("name");
        var parent = row.get("parent_code");
        if (!CODE.matcher(code).matches()) {
            throw wrong(row, "has no code of 12 digits");
        }
        if (name.isEmpty()) {
            throw wrong(row, "has no name");
        }
        return Division.of(code, name, level(row), parent.isEmpty() ? null : parent);
    }

    private static DivisionLevel level(CSVRecord row) {
        try {
            return DivisionLevel.valueOf(row.get("level").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong(row, "has the unknown level \"" + row.get("level") + "\"");
        }
    }

    private static Trouble wrong(CSVRecord row, String what) {
        return new Trouble("Row " + row.getRecordNumber() + " of the division list " + what + ".");
    }
}
