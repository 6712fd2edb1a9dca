package org.fengqiao.intake.casetrack;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.fengqiao.intake.number.CaseNumber;

/** The cases that intake opened. */
@ApplicationScoped
public class CaseTracks implements PanacheRepositoryBase<CaseTrack, String> {

    /** A case, as it stands. */
    public Optional<CaseTrack> find(CaseNumber caseNo) {
        return findByIdOptional(caseNo.value());
    }

    /** A case, held until the transaction ends. */
    public Optional<CaseTrack> lock(CaseNumber caseNo) {
        return findByIdOptional(caseNo.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Counts one more approach about the case. */
    public void join(CaseNumber caseNo) {
        update("approaches = approaches + 1 where caseNo = ?1", caseNo.value());
    }

    /** Takes over that a case was closed. */
    public void close(CaseNumber caseNo, Instant at) {
        lock(caseNo).ifPresent(track -> track.close(at));
    }

    /** Takes over that a case was reopened. */
    public void reopen(CaseNumber caseNo) {
        lock(caseNo).ifPresent(CaseTrack::reopen);
    }
}
