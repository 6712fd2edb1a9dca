package org.fengqiao.intake.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.intake.IntakeProblem;
import org.fengqiao.intake.kind.KindTables;
import org.fengqiao.intake.web.Uuids;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.security.AccessLog;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.CurrentActor;
import org.fengqiao.platform.security.Purpose;
import org.fengqiao.platform.web.Cursors;
import org.fengqiao.platform.web.Page;

/** Shows registrations to those who may see them, and keeps a record of whom it showed people's data in clear. */
@ApplicationScoped
class RegistrationReader {

    /** A page of a list, named for the API description. */
    @Schema(description = "一页登记")
    public record RegistrationPage(
            @Schema(description = "本页条目") List<RegistrationSummary> items,
            @Schema(description = "下一页的游标") String next) {}

    private final RegistrationRepository repository;
    private final RegistrationViews views;
    private final CurrentActor current;
    private final AccessLog accessLog;
    private final Concerns concerns;
    private final KindTables kinds;

    RegistrationReader(
            RegistrationRepository repository,
            RegistrationViews views,
            CurrentActor current,
            AccessLog accessLog,
            Concerns concerns,
            KindTables kinds) {
        this.repository = repository;
        this.concerns = concerns;
        this.kinds = kinds;
        this.views = views;
        this.current = current;
        this.accessLog = accessLog;
    }

    @Transactional
    public RegistrationView get(String id, Purpose purpose, Locale locale) {
        Actor reader = current.get();
        if (purpose != null && !PurposeRules.allows(reader, purpose)) {
            throw Problem.of(IntakeProblem.PURPOSE_NOT_ALLOWED);
        }
        Registration registration = repository
                .findByIdOptional(Uuids.inPath(id))
                .filter(Visibility.of(reader)::covers)
                .orElseThrow(Problem::notFound);
        if (purpose != null && !PurposeRules.allows(reader, purpose, concerns.of(registration))) {
            throw Problem.of(IntakeProblem.PURPOSE_NOT_ALLOWED);
        }
        if (purpose != null) {
            String about = registration.caseNo() == null ? registration.id().toString() : registration.caseNo();
            accessLog.unmasked(about, purpose.name(), "parties,text,place,evidence");
        }
        return views.view(registration, reader, purpose == null, locale);
    }

    @Transactional
    public Page<RegistrationSummary> list(RegistrationFilter.Query query, String cursor, int limit, Locale locale) {
        if (query.kind() != null && !kinds.contains(query.kind())) {
            throw Problem.invalid("kind", "unknown-code");
        }
        Visibility sight = Visibility.of(current.get());
        if (query.division() != null) {
            sight = sight.within(query.division());
        }
        UUID after = Uuids.inCursor(cursor);
        return Page.of(repository.page(sight, query, after, limit + 1), limit, last -> Cursors.encode(last.id()))
                .map(registration -> views.summary(registration, locale));
    }
}
