package org.fengqiao.mediation.casefile.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.fengqiao.contracts.ClockKind;
import org.fengqiao.mediation.casefile.domain.CaseFile;
import org.fengqiao.mediation.casefile.domain.FileKey;
import org.fengqiao.platform.Sql;

/** Case files in the database; every list is read from one index and continued by its last row. */
@ApplicationScoped
public class CaseFileRepository implements PanacheRepositoryBase<CaseFile, FileKey> {

    private final DataSource database;

    CaseFileRepository(DataSource database) {
        this.database = database;
    }

    /** Writers that come from routing wait for each other here. */
    public Optional<CaseFile> lock(String caseNo, int hop) {
        return findByIdOptional(new FileKey(caseNo, hop), LockModeType.PESSIMISTIC_WRITE);
    }

    /** All files of a case in this tier, the latest assignment first. */
    public List<CaseFile> ofCase(String caseNo) {
        return list("key.caseNo = ?1 order by key.hop desc", caseNo);
    }

    /** Files of a scope, oldest dispatch first; one row more than asked for tells that there is a next page. */
    public List<CaseFile> find(FileQuery query, int limit) {
        if (query.prefix() != null) {
            Sql.planByValues(database);
        }
        Parameters parameters = new Parameters();
        StringBuilder where = new StringBuilder("1 = 1");
        query.conditions().forEach(condition -> {
            where.append(" and ").append(condition.text());
            condition.values().forEach(parameters::and);
        });
        return find(where + " order by assignment.dispatchedAt, key.caseNo, key.hop", parameters)
                .page(0, limit + 1)
                .list();
    }

    /** Notes that a limit was missed; it is no change of the file that anyone could overtake. */
    public void overdue(String caseNo, int hop, ClockKind limit, Instant since) {
        getEntityManager()
                .createNativeQuery("""
                        UPDATE case_file SET overdue_since = :since
                        WHERE case_no = :caseNo AND hop = :hop AND overdue_since IS NULL
                          AND state NOT IN ('CLOSED', 'HANDED_OVER') AND (:handling OR signed_in_at IS NULL)""")
                .setParameter("handling", limit != ClockKind.PICK_UP)
                .setParameter("since", since)
                .setParameter("caseNo", caseNo)
                .setParameter("hop", hop)
                .executeUpdate();
    }
}
