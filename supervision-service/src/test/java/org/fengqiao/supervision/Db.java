package org.fengqiao.supervision;

import java.util.List;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;

/** Looks into the database of the service under test. */
public record Db(DataSource database) {

    public long number(String sql, Object... parameters) {
        return Long.parseLong(text(sql, parameters));
    }

    public String text(String sql, Object... parameters) {
        List<String> rows = texts(sql, parameters);
        return rows.isEmpty() ? null : rows.getFirst();
    }

    public List<String> texts(String sql, Object... parameters) {
        return Sql.query(
                database,
                sql,
                s -> {
                    for (int i = 0; i < parameters.length; i++) {
                        s.setObject(i + 1, parameters[i]);
                    }
                },
                r -> r.getString(1));
    }

    public void run(String sql, Object... parameters) {
        Sql.update(database, sql, s -> {
            for (int i = 0; i < parameters.length; i++) {
                s.setObject(i + 1, parameters[i]);
            }
        });
    }
}
