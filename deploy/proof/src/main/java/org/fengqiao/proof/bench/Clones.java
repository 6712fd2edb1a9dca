package org.fengqiao.proof.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.deploy.Trouble;

/**
 * Fills a service's tables with any number of cases that look like a real one: its rows are copied with another case
 * number and other ids, and if wanted to other villages and days, so that every table holds what cases that went through
 * the network would have left.
 */
final class Clones {
    /** Fits in the place of a case number's serial part. */
    private static final int DIGITS = 8;

    private final Connection database;
    private final String caseNo;
    private final List<String> villages;
    private final int perDay;

    /** Clones of the same village and day as their pattern. */
    Clones(Connection database, String caseNo) {
        this(database, caseNo, List.of(), 0);
    }

    /**
     * Clones of all these villages in turn, the first being that of the pattern.
     *
     * @param perDay how many a day, each day being one further back; 0 where all are of the pattern's day
     */
    Clones(Connection database, String caseNo, List<String> villages, int perDay) {
        this.database = database;
        this.caseNo = caseNo;
        this.villages = villages;
        this.perDay = perDay;
    }

    /** Adds cases number {@code from} to {@code to} to every table that knows the case; the rows written. */
    long add(int from, int to) throws SQLException {
        long rows = 0;
        for (var table : tables()) {
            rows += add(table, from, to);
        }
        return rows;
    }

    /** Lets none of the cases that supervision has now, nor what is cloned from them, need a look for a year. */
    static void sleep(Connection supervision) throws SQLException {
        try (var statement = supervision.createStatement()) {
            statement.execute("UPDATE supervised_case SET wake_at = wake_at + interval '1 year'"
                    + " WHERE wake_at < now() + interval '300 days'");
        }
    }

    /** The number of the clone with that serial. */
    String caseNo(int serial) {
        return prefix() + ("%0" + DIGITS + "d").formatted(serial);
    }

    private String prefix() {
        return caseNo.substring(0, caseNo.lastIndexOf('-') + 1);
    }

    private long add(String table, int from, int to) throws SQLException {
        var columns = new ArrayList<String>();
        var values = new ArrayList<String>();
        for (var column : columns(table)) {
            columns.add('"' + column.name() + '"');
            values.add(value(column));
        }
        var sql = "INSERT INTO %1$s (%2$s) SELECT %3$s FROM %1$s o, generate_series(?, ?) n WHERE o.%4$s = ?"
                .formatted(table, String.join(", ", columns), String.join(", ", values), key(table));
        try (var statement = database.prepareStatement(sql)) {
            statement.setInt(1, from);
            statement.setInt(2, to);
            statement.setString(3, caseNo);
            return statement.executeLargeUpdate();
        }
    }

    private String value(Column column) {
        var value = "o.\"" + column.name() + '"';
        var number = "'%s' || lpad(n::text, %d, '0')".formatted(prefix(), DIGITS);
        if (column.name().equals("fingerprint")) {
            return "md5(" + value + " || n)";
        }
        return switch (column.type()) {
            case "uuid" -> "md5(" + value + "::text || n)::uuid";
            case "text" -> elsewhere("replace(" + value + ", '" + caseNo + "', " + number + ")");
            case "jsonb" -> elsewhere("replace(" + value + "::text, '" + caseNo + "', " + number + ")") + "::jsonb";
            case "timestamp with time zone" -> perDay == 0 ? value : value + " - n / " + perDay + " * interval '1 day'";
            default -> value;
        };
    }

    private String elsewhere(String value) {
        return villages.isEmpty()
                ? value
                : "replace(%s, '%s', ('{%s}'::text[])[1 + n %% %d])"
                        .formatted(value, villages.getFirst(), String.join(",", villages), villages.size());
    }

    private record Column(String name, String type) {}

    private List<Column> columns(String table) throws SQLException {
        return query("""
                SELECT column_name || ' ' || data_type FROM information_schema.columns
                WHERE table_schema = 'public' AND table_name = ? AND is_identity = 'NO' ORDER BY ordinal_position""", table).stream()
                .map(line -> line.split(" ", 2))
                .map(words -> new Column(words[0], words[1]))
                .toList();
    }

    private List<String> tables() throws SQLException {
        return query("""
                SELECT DISTINCT table_name::text FROM information_schema.columns
                WHERE table_schema = 'public' AND column_name IN ('case_no', 'aggregateid') AND table_name <> ?
                ORDER BY 1""", "parked_event");
    }

    private String key(String table) throws SQLException {
        return columns(table).stream()
                .map(Column::name)
                .filter(name -> name.equals("case_no") || name.equals("aggregateid"))
                .findFirst()
                .orElseThrow(() -> new Trouble(table + " has no case number."));
    }

    private List<String> query(String sql, String parameter) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (var row = statement.executeQuery()) {
                var values = new ArrayList<String>();
                while (row.next()) {
                    values.add(row.getString(1));
                }
                return values;
            }
        }
    }
}
