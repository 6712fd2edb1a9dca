package org.fengqiao.intake.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.fengqiao.intake.number.CaseNumber;
import org.fengqiao.platform.Sql;

/**
 * Knows which applicant has which matter open. The unique index decides between two approaches that arrive at the same
 * moment: the second waits for the first one's commit and joins it. Mechanism #39.
 */
@ApplicationScoped
public class Matters {

    private static final String CLAIM = """
            WITH wanted AS (SELECT fingerprint FROM unnest(?) AS fingerprint),
            claimed AS (
                INSERT INTO matter (fingerprint, kind, division, case_no, open)
                SELECT fingerprint, ?, ?, ?, true FROM wanted ORDER BY fingerprint
                ON CONFLICT (fingerprint, kind, division) WHERE open DO NOTHING
                RETURNING fingerprint)
            SELECT w.fingerprint, c.fingerprint IS NOT NULL AS claimed, m.case_no, m.open
            FROM wanted w
            LEFT JOIN claimed c ON c.fingerprint = w.fingerprint
            LEFT JOIN matter m ON m.fingerprint = w.fingerprint AND m.kind = ? AND m.division = ?""";

    private static final String RUNNING = """
            SELECT case_no FROM matter
            WHERE fingerprint = ANY (?) AND kind = ? AND division = ? AND open AND case_no <> ?
            ORDER BY case_no LIMIT 1""";

    static final String CLOSE = """
            WITH closed AS (
                UPDATE matter SET open = false WHERE case_no = ANY (?) AND open RETURNING fingerprint, kind, division),
            running AS (
                SELECT DISTINCT ON (o.fingerprint, o.kind, o.division) o.fingerprint, o.kind, o.division, o.case_no
                FROM closed c
                JOIN matter o ON o.fingerprint = c.fingerprint AND o.kind = c.kind AND o.division = c.division
                JOIN case_track t ON t.case_no = o.case_no
                WHERE o.case_no <> ALL (?) AND t.closed_at IS NULL AND t.withdrawn_at IS NULL
                ORDER BY o.fingerprint, o.kind, o.division, o.case_no DESC)
            UPDATE matter m SET open = true FROM running r
            WHERE m.fingerprint = r.fingerprint AND m.kind = r.kind AND m.division = r.division AND m.case_no = r.case_no""";

    private static final int TRIES = 3;

    private record Row(String fingerprint, boolean claimed, String caseNo, boolean open) {
        boolean isHeldBy(CaseNumber number) {
            return claimed || (open && number.value().equals(caseNo));
        }
    }

    private final DataSource database;

    Matters(DataSource database) {
        this.database = database;
    }

    Claim claim(SortedSet<String> applicants, String kind, String division, CaseNumber caseNo) {
        if (applicants.isEmpty()) {
            return new Claim.Fresh(null);
        }
        for (int i = 0; i < TRIES; i++) {
            List<Row> rows = insert(applicants, kind, division, caseNo);
            if (held(rows, caseNo).containsAll(applicants)) {
                return new Claim.Fresh(lastClosed(rows));
            }
            // Nothing runs when the other case was closed meanwhile: then the matter can be claimed.
            Optional<CaseNumber> running = running(applicants, kind, division, caseNo);
            if (running.isPresent()) {
                return new Claim.Running(running.get());
            }
        }
        return new Claim.Fresh(null);
    }

    private List<Row> insert(SortedSet<String> applicants, String kind, String division, CaseNumber caseNo) {
        return Sql.query(
                database,
                CLAIM,
                s -> {
                    s.setArray(1, s.getConnection().createArrayOf("text", applicants.toArray()));
                    s.setString(2, kind);
                    s.setString(3, division);
                    s.setString(4, caseNo.value());
                    s.setString(5, kind);
                    s.setString(6, division);
                },
                r -> new Row(r.getString(1), r.getBoolean(2), r.getString(3), r.getBoolean(4)));
    }

    private static Set<String> held(List<Row> rows, CaseNumber caseNo) {
        return rows.stream()
                .filter(row -> row.isHeldBy(caseNo))
                .map(Row::fingerprint)
                .collect(Collectors.toUnmodifiableSet());
    }

    // A statement of its own: it also sees what was committed while the claim waited.
    private Optional<CaseNumber> running(
            SortedSet<String> applicants, String kind, String division, CaseNumber notThis) {
        return Sql.query(
                        database,
                        RUNNING,
                        s -> {
                            s.setArray(1, s.getConnection().createArrayOf("text", applicants.toArray()));
                            s.setString(2, kind);
                            s.setString(3, division);
                            s.setString(4, notThis.value());
                        },
                        r -> new CaseNumber(r.getString(1)))
                .stream()
                .findFirst();
    }

    private static CaseNumber lastClosed(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.caseNo() != null && !row.open())
                .map(Row::caseNo)
                .max(Comparator.naturalOrder())
                .map(CaseNumber::new)
                .orElse(null);
    }

    /**
     * What was claimed for a case that is not opened after all goes to the case that it joins; the caller holds that
     * case's row.
     */
    void moveTo(CaseNumber joined, CaseNumber notOpened) {
        Sql.update(database, """
                WITH claimed AS (DELETE FROM matter WHERE case_no = ? RETURNING fingerprint, kind, division)
                INSERT INTO matter (fingerprint, kind, division, case_no, open)
                SELECT c.fingerprint, c.kind, c.division, t.case_no, t.closed_at IS NULL
                FROM claimed c CROSS JOIN case_track t WHERE t.case_no = ? ON CONFLICT DO NOTHING""", s -> {
            s.setString(1, notOpened.value());
            s.setString(2, joined.value());
        });
    }

    /**
     * Closed cases no longer draw further approaches to themselves. Where the applicant has another case of the matter that
     * runs, because it was reopened meanwhile, that one does from now on.
     */
    public void close(Collection<String> cases) {
        Sql.update(database, CLOSE, s -> {
            s.setArray(1, Sql.array(s, "text", cases.stream()));
            s.setArray(2, Sql.array(s, "text", cases.stream()));
        });
    }

    /** Reopened cases do again, unless the applicant meanwhile opened another one: then once that is closed. */
    public void reopen(Collection<String> cases) {
        Sql.update(database, """
                UPDATE matter m SET open = true WHERE case_no = ANY (?) AND NOT open AND NOT EXISTS (
                    SELECT 1 FROM matter o WHERE o.fingerprint = m.fingerprint AND o.kind = m.kind
                                             AND o.division = m.division AND o.open)""", s -> s.setArray(1, s.getConnection().createArrayOf("text", cases.toArray())));
    }
}
