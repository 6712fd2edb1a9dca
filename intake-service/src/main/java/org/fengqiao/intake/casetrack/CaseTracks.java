package org.fengqiao.intake.casetrack;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
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

    private static final String REOPEN = """
            UPDATE case_track t SET closed_at = NULL,
                withdrawn_at = CASE WHEN withdrawn_at > r.at THEN withdrawn_at END,
                rating = CASE WHEN closed_at > r.at THEN rating END
            FROM unnest(?, ?) AS r (case_no, at) WHERE t.case_no = r.case_no""";

    private static final String FORGET_WITHDRAWALS = """
            DELETE FROM withdrawal w USING unnest(?, ?) AS r (case_no, at)
            WHERE w.case_no = r.case_no AND w.at <= r.at""";

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
        Sql.update(database, CLOSE, s -> bind(s, closed));
    }

    /**
     * Takes over when cases came back: what follows is withdrawn and rated anew. What belongs to the time after that stays,
     * however late the reopening is heard of.
     */
    public void reopen(Map<String, Instant> reopened) {
        Sql.update(database, REOPEN, s -> bind(s, reopened));
    }

    /** Whoever took an approach back wants the case again where the dispute broke out anew. */
    public void forgetWithdrawals(Map<String, Instant> relapsed) {
        Sql.update(database, FORGET_WITHDRAWALS, s -> bind(s, relapsed));
    }

    private static void bind(PreparedStatement s, Map<String, Instant> times) throws SQLException {
        List<String> cases = List.copyOf(times.keySet());
        s.setArray(1, Sql.array(s, "text", cases.stream()));
        s.setArray(
                2,
                Sql.array(s, "timestamptz", cases.stream().map(c -> times.get(c).toString())));
    }
}
