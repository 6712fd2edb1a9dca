package org.fengqiao.mediation.casefile.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.mediation.casefile.domain.CaseFile;
import org.fengqiao.mediation.casefile.domain.FileState;
import org.fengqiao.mediation.casefile.persistence.CaseFileRepository;
import org.fengqiao.mediation.casefile.persistence.FileQuery;
import org.fengqiao.mediation.casefile.persistence.FileQuery.Position;
import org.fengqiao.mediation.casefile.persistence.PaperRepository;
import org.fengqiao.platform.problem.CommonProblem;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.security.AccessLog;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.Purpose;
import org.fengqiao.platform.security.Scope;
import org.fengqiao.platform.web.Cursors;
import org.fengqiao.platform.web.Page;

/** Reads files within the reader's scope, and records every read in clear. */
@ApplicationScoped
class FileReader {

    /** A file and the version that a change must name. */
    record Read(FileView view, long version) {}

    /** Shape of a page, for the documentation. */
    record FilePage(List<FileRow> items, String next) {}

    private final FileAccess access;
    private final CaseFileRepository files;
    private final PaperRepository papers;
    private final FileViews views;
    private final AccessLog log;

    FileReader(FileAccess access, CaseFileRepository files, PaperRepository papers, FileViews views, AccessLog log) {
        this.access = access;
        this.files = files;
        this.papers = papers;
        this.views = views;
        this.log = log;
    }

    @Transactional
    Read get(String caseNo, Integer hop, Purpose purpose) {
        CaseFile file = access.visible(caseNo, hop);
        boolean clear = Visibility.mayUnmask(access.actor(), purpose, file);
        if (clear) {
            log.unmasked(caseNo, purpose.name(), "title,text,place,parties,papers");
        }
        FileView view = views.whole(file, papers.of(caseNo, file.hop()), !clear);
        return new Read(view, file.version());
    }

    @Transactional
    Page<FileRow> list(FileFilter filter, String cursor, int limit) {
        return Page.of(files.find(query(filter, cursor), limit), limit, FileReader::position)
                .map(views::row);
    }

    private FileQuery query(FileFilter filter, String cursor) {
        Actor actor = access.actor();
        boolean division = Visibility.seesDivision(actor);
        return new FileQuery(
                unit(filter, actor, division),
                division && filter.unit() == null ? Scope.prefix(actor.division()) : null,
                Codes.of(FileState.class, filter.state(), "state"),
                Codes.of(AssignmentRole.class, filter.role(), "role"),
                filter.mine() ? actor.username() : null,
                filter.open(),
                filter.overdue(),
                filter.pendingRequest(),
                cursor == null ? null : position(cursor));
    }

    /** A unit outside the reader's scope is refused rather than answered with an empty list. */
    private static String unit(FileFilter filter, Actor actor, boolean division) {
        if (filter.unit() == null) {
            if (division ? actor.division() == null : actor.unit() == null) {
                throw Problem.of(CommonProblem.OUT_OF_SCOPE);
            }
            return division ? null : actor.unit();
        }
        boolean inScope = actor.belongsTo(filter.unit()) || (division && actor.covers(divisionOf(filter.unit())));
        if (!inScope) {
            throw Problem.of(CommonProblem.OUT_OF_SCOPE);
        }
        return filter.unit();
    }

    private static String divisionOf(String unit) {
        return unit.substring(0, Math.min(12, unit.length()));
    }

    private static String position(CaseFile last) {
        return Cursors.encode(last.assignment().dispatchedAt(), last.caseNo(), last.hop());
    }

    private static Position position(String cursor) {
        List<String> values = Cursors.decode(cursor, 3);
        try {
            return new Position(Instant.parse(values.get(0)), values.get(1), Integer.parseInt(values.get(2)));
        } catch (DateTimeException | NumberFormatException e) {
            throw Problem.invalid("cursor", "malformed-value");
        }
    }
}
