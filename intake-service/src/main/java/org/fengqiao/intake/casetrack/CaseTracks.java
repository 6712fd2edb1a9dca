package org.fengqiao.intake.casetrack;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.fengqiao.intake.number.CaseNumber;
import org.fengqiao.platform.Sql;

/** The cases that intake opened. */
@ApplicationScoped
public class CaseTracks implements PanacheRepositoryBase<CaseTrack, String> {

    private static final String CLOSE = """
            UPDATE case_track t SET closed_at = c.at FROM unnest(?, ?) AS c (case_no, at) WHERE t.case_no = c.case_no""";

    private final DataSource database;

    CaseTracks(DataSource database) {
        this.database = database;
    }

    /** A case, as it stands. */
    public Optional<CaseTrack> find(CaseNumber caseNo) {
        return findByIdOptional(caseNo.value());
    }

    /** A case, held until the transaction ends. */
    public Optional<CaseTrack> lock(CaseNumber caseNo) {
        return findByIdOptional(caseNo.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Counts one more approach about the case; false where it was closed or taken back meanwhile, and nothing joins it. */
    public boolean join(CaseNumber caseNo) {
        return 1
                == update(
                        "approaches = approaches + 1 where caseNo = ?1 and closedAt is null and withdrawnAt is null",
                        caseNo.value());
    }

    /** Takes over when cases were closed. */
    public void close(Map<String, Instant> closed) {
        Sql.update(database, CLOSE, s -> {
            List<String> cases = List.copyOf(closed.keySet());
            s.setArray(1, s.getConnection().createArrayOf("text", cases.toArray()));
            s.setArray(
                    2,
                    s.getConnection()
                            .createArrayOf(
                                    "timestamptz",
                                    cases.stream()
                                            .map(c -> closed.get(c).toString())
                                            .toArray()));
        });
    }

    /** Takes over that cases came back: what follows is withdrawn and rated anew. */
    public void reopen(Collection<String> cases) {
        update("closedAt = null, withdrawnAt = null, rating = null where caseNo in ?1", cases);
        Sql.update(
                database,
                "DELETE FROM withdrawal WHERE case_no = ANY (?)",
                s -> s.setArray(1, s.getConnection().createArrayOf("text", cases.toArray())));
    }
}
