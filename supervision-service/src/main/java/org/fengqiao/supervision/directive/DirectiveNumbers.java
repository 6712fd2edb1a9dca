package org.fengqiao.supervision.directive;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;

/** Numbers directives by county and year without gaps: a number that is rolled back is given again. */
@ApplicationScoped
class DirectiveNumbers {

    private static final String TAKE = """
            INSERT INTO directive_series AS series (county, year, last) VALUES (?, ?, ?)
            ON CONFLICT (county, year) DO UPDATE SET last = series.last + EXCLUDED.last RETURNING last""";

    private final DataSource database;

    DirectiveNumbers(DataSource database) {
        this.database = database;
    }

    /** The next so many numbers, for example DB532601-2026-0001. */
    List<String> take(String county, int year, int count) {
        int last = Sql.query(
                        database,
                        TAKE,
                        s -> {
                            s.setString(1, county);
                            s.setInt(2, year);
                            s.setInt(3, count);
                        },
                        r -> r.getInt(1))
                .getFirst();
        return IntStream.rangeClosed(last - count + 1, last)
                .mapToObj(n -> "DB%s-%d-%04d".formatted(county, year, n))
                .toList();
    }
}
