package org.fengqiao.notification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import javax.sql.DataSource;

/** The same statement for many rows in one round trip, on the connection of the running transaction. */
public final class SqlBatch {

    /** Sets the parameters of one row. */
    @FunctionalInterface
    public interface Binder<T> {
        void bind(PreparedStatement statement, T row) throws SQLException;
    }

    private SqlBatch() {}

    /** Runs the statement once per row. */
    public static <T> void update(DataSource database, String sql, Collection<T> rows, Binder<T> binder) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (T row : rows) {
                binder.bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new BatchFailure(e);
        }
    }

    /** A batch failed; the cause tells whether trying again can help. */
    static final class BatchFailure extends RuntimeException {
        BatchFailure(SQLException cause) {
            super("SQL state " + cause.getSQLState(), cause);
        }
    }
}
