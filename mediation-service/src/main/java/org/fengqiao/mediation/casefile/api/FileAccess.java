package org.fengqiao.mediation.casefile.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fengqiao.mediation.casefile.domain.CaseFile;
import org.fengqiao.mediation.casefile.persistence.CaseFileRepository;
import org.fengqiao.platform.problem.CommonProblem;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.CurrentActor;

/** The one place that decides whose files an account may see and change. */
@ApplicationScoped
class FileAccess {

    private final CaseFileRepository files;
    private final CurrentActor current;

    FileAccess(CaseFileRepository files, CurrentActor current) {
        this.files = files;
        this.current = current;
    }

    Actor actor() {
        return current.get();
    }

    /** The latest file of a case, or that of one assignment, if the account may see it. */
    CaseFile visible(String caseNo, Integer hop) {
        Actor actor = actor();
        List<CaseFile> seen = files.ofCase(caseNo).stream()
                .filter(file -> hop == null || file.hop() == hop)
                .filter(file -> Visibility.mayRead(actor, file))
                .toList();
        return seen.stream()
                .filter(file -> actor.belongsTo(file.unit()))
                .findFirst()
                .or(() -> seen.stream().findFirst())
                .orElseThrow(Problem::notFound);
    }

    /** A file that the account may change. */
    CaseFile changeable(String caseNo, Integer hop) {
        CaseFile file = visible(caseNo, hop);
        require(Visibility.mayChange(actor(), file));
        return file;
    }

    /** A file whose result the account may verify, and which it may reopen. */
    CaseFile overseen(String caseNo, Integer hop) {
        CaseFile file = visible(caseNo, hop);
        require(Visibility.mayOversee(actor(), file));
        return file;
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw Problem.of(CommonProblem.OUT_OF_SCOPE);
        }
    }
}
