package org.fengqiao.intake.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fengqiao.intake.activity.ActivityView.Figures;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.security.Scope;

/** Activities and what was registered during them. */
@ApplicationScoped
class ActivityRepository implements PanacheRepositoryBase<Activity, UUID> {

    private static final String FIGURES = """
            SELECT count(*), count(*) FILTER (WHERE decision = 'ACCEPTED'), count(*) FILTER (WHERE decision = 'JOINED'),
                   count(*) FILTER (WHERE decision = 'NOT_ACCEPTED'), count(*) FILTER (WHERE on_spot AND decision = 'ACCEPTED'),
                   coalesce(sum(batches), 0), coalesce(sum(persons), 0)
            FROM registration WHERE activity = ?""";

    private final DataSource database;

    ActivityRepository(DataSource database) {
        this.database = database;
    }

    /** Activities inside a division and those of the divisions above it, latest first. */
    List<Activity> concerning(String division, UUID cursor, int rows) {
        String prefix = Scope.prefix(division);
        List<String> above = Stream.of(2, 4, 6, 9)
                .filter(length -> length < prefix.length())
                .map(length -> division.substring(0, length) + "0".repeat(12 - length))
                .toList();
        UUID before = cursor == null ? new UUID(-1, -1) : cursor;
        return find("(division like ?1 or division in ?2) and id < ?3 order by id desc", prefix + "%", above, before)
                .page(0, rows)
                .list();
    }

    Figures figures(UUID activity) {
        return Sql.query(
                        database,
                        FIGURES,
                        s -> s.setObject(1, activity),
                        r -> new Figures(
                                r.getLong(1),
                                r.getLong(2),
                                r.getLong(3),
                                r.getLong(4),
                                r.getLong(5),
                                r.getLong(6),
                                r.getLong(7)))
                .getFirst();
    }
}
