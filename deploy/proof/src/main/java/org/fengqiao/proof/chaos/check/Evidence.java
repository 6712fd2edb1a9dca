package org.fengqiao.proof.chaos.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.proof.Rig;
import org.fengqiao.proof.chaos.Broker;
import org.fengqiao.proof.chaos.load.Load;

/** What checks may look at: the databases, the broker, the books of those who worked, and the API. */
public record Evidence(Rig rig, Broker broker, Load load) {

    /** Makes something of a row. */
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** All rows of a query; rows are fetched some at a time, since journals are long. */
    public <T> List<T> rows(String database, String query, Reading<T> reading) {
        try (Connection connection = rig.database(database)) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.setFetchSize(1_000);
                var rows = new ArrayList<T>();
                try (var found = statement.executeQuery(query)) {
                    while (found.next()) {
                        rows.add(reading.of(found));
                    }
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(database + ": " + e.getMessage(), e);
        }
    }

    /** A violation for every row of a query, whose columns are a subject and words. */
    public List<Violation> violations(String check, String database, String query) {
        return rows(
                database,
                query,
                row -> new Violation(check, String.valueOf(row.getString(1)), database + ": " + row.getString(2)));
    }
}
