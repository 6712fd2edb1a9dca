package org.fengqiao.mediation.casefile.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fengqiao.mediation.casefile.domain.Paper;
import org.fengqiao.mediation.casefile.domain.PaperKey;

/** The dossiers' entries. */
@ApplicationScoped
public class PaperRepository implements PanacheRepositoryBase<Paper, PaperKey> {

    /** A file's dossier in order. */
    public List<Paper> of(String caseNo, int hop) {
        return list("key.caseNo = ?1 and key.hop = ?2 order by key.no", caseNo, hop);
    }
}
