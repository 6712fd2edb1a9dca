package org.fengqiao.intake.number;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.fengqiao.platform.Sql;
import org.fengqiao.platform.time.Zones;

/** Gives out case numbers from blocks of the database's sequence, so that most registrations need no round trip for one. */
@ApplicationScoped
public class CaseNumbers {

    /** Must be the increment of the sequence. */
    private static final int BLOCK = 100;

    private final DataSource database;
    private long next;
    private long end;

    CaseNumbers(DataSource database) {
        this.database = database;
    }

    /** The next number for a case at this place. */
    public CaseNumber next(String division, Instant now) {
        return CaseNumber.of(division, LocalDate.ofInstant(now, Zones.CHINA), serial());
    }

    private synchronized long serial() {
        if (next == end) {
            next = Sql.query(database, "SELECT nextval('case_serial')", s -> {}, r -> r.getLong(1))
                    .getFirst();
            end = next + BLOCK;
        }
        return next++;
    }
}
