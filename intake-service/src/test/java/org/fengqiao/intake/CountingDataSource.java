package org.fengqiao.intake;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Lets a test see which statements a request costs, without another driver in between. */
@Singleton
@Alternative
@Priority(1)
@Typed({DataSource.class, CountingDataSource.class})
public class CountingDataSource implements DataSource {

    /** A statement and the thread that asked for it. */
    public record Asked(String thread, String sql) {}

    private final AgroalDataSource real;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile boolean counting;

    CountingDataSource(AgroalDataSource real) {
        this.real = real;
    }

    /** Runs something and answers with what was asked of the database meanwhile, by anyone. */
    public List<Asked> during(Runnable work) {
        asked.clear();
        counting = true;
        work.run();
        counting = false;
        return List.copyOf(asked);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = real.getConnection();
        return !counting
                ? connection
                : (Connection) Proxy.newProxyInstance(
                        Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                            if (method.getName().startsWith("prepare")) {
                                asked.add(new Asked(Thread.currentThread().getName(), (String) args[0]));
                            }
                            try {
                                return method.invoke(connection, args);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return real.getConnection(username, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return real.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        real.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        real.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return real.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return real.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return real.isWrapperFor(type);
    }
}
