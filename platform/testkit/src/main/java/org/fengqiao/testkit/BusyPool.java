package org.fengqiao.testkit;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Overload: a service whose database connections are taken by others. */
public final class BusyPool {

    private BusyPool() {}

    /** Does something while only so many connections are left. */
    public static <T> T during(AgroalDataSource database, int left, Supplier<T> work) {
        int most = database.getConfiguration().connectionPoolConfiguration().maxSize();
        List<Connection> taken = new ArrayList<>();
        try {
            while (taken.size() < most - left) {
                taken.add(database.getConnection());
            }
            return work.get();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            taken.forEach(BusyPool::giveBack);
        }
    }

    private static void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
