package org.fengqiao.platform;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Plain statements on the connection of the running transaction, where the ORM would only stand in the way. */
public final class Sql {

    /** Sets a statement's parameters. */
    @FunctionalInterface
    public interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** Sets a statement's parameters to what one item has. */
    @FunctionalInterface
    public interface ItemBinder<T> {
        void bind(PreparedStatement statement, T item) throws SQLException;
    }

    /** Makes a value of one row. */
    @FunctionalInterface
    public interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    private Sql() {}

    /** Values as a parameter of an array type, such as {@code text}. */
    public static Array array(PreparedStatement statement, String type, Stream<?> values) throws SQLException {
        return statement.getConnection().createArrayOf(type, values.toArray());
    }

    /** All rows of a query. */
    public static <T> List<T> query(DataSource database, String sql, Binder binder, RowMapper<T> mapper) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binder.bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> result = new ArrayList<>();
                while (rows.next()) {
                    result.add(mapper.map(rows));
                }
                return result;
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /**
     * Lets the server plan the statements of the running transaction for their values. A list of a whole county is read
     * along time, one of a village by its division; the one plan kept for both would sort the whole county.
     */
    public static void planByValues(DataSource database) {
        update(database, "SET LOCAL plan_cache_mode = force_custom_plan", statement -> {});
    }

    /** Number of rows that a statement changed. */
    public static int update(DataSource database, String sql, Binder binder) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binder.bind(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Runs a statement once for each item, in their order, all sent together. */
    public static <T> void updateEach(DataSource database, String sql, Collection<T> items, ItemBinder<T> binder) {
        if (items.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (T item : items) {
                binder.bind(statement, item);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** A statement failed; the cause tells whether trying again can help. */
    public static final class SqlFailure extends RuntimeException {
        SqlFailure(SQLException cause) {
            super("SQL state " + cause.getSQLState(), cause);
        }
    }
}
