package org.fengqiao.supervision.directive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.idempotency.Idempotency;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.Role;
import org.fengqiao.platform.security.Scope;
import org.fengqiao.platform.web.Cursors;
import org.fengqiao.platform.web.Page;
import org.fengqiao.supervision.directive.DirectiveRepository.Filter;
import org.fengqiao.supervision.web.Labels;
import org.fengqiao.supervision.web.Reader;

/** Serves the directives of whoever asks: a supervisor's division, or a director's own unit. */
@ApplicationScoped
class DirectiveDesk {

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final Directives directives;
    private final DirectiveRepository repository;
    private final Idempotency idempotency;
    private final Vault vault;
    private final Reader reader;

    DirectiveDesk(
            Directives directives,
            DirectiveRepository repository,
            Idempotency idempotency,
            Vault vault,
            Reader reader) {
        this.directives = directives;
        this.repository = repository;
        this.idempotency = idempotency;
        this.vault = vault;
        this.reader = reader;
    }

    private record Asked(String target, Object request) {}

    Response issue(String key, String caseNo, DirectiveRequest request, Function<DirectiveView, URI> location) {
        return idempotency.once(key, new Asked(caseNo, request), () -> {
            DirectiveView view = view(directives.issue(caseNo, request, reader.actor()));
            return Response.created(location.apply(view)).entity(view).build();
        });
    }

    Response answer(String key, String number, ReplyRequest request) {
        return idempotency.once(
                key,
                new Asked(number, request),
                () -> Response.status(Response.Status.CREATED)
                        .entity(view(directives.answer(number, request.text(), reader.actor())))
                        .build());
    }

    DirectiveView get(String number) {
        Actor actor = reader.actor();
        return repository
                .findByIdOptional(number)
                .filter(d -> mayRead(actor, d))
                .map(this::view)
                .orElseThrow(Problem::notFound);
    }

    Page<DirectiveView> list(String unit, String caseNo, Boolean answered, String cursor, int limit) {
        Instant before = LATEST;
        String beforeNumber = "";
        if (cursor != null && !cursor.isBlank()) {
            List<String> position = Cursors.decode(cursor, 2);
            before = instant(position.get(0));
            beforeNumber = position.get(1);
        }
        Filter filter = filter(reader.actor(), unit, caseNo, answered);
        Labels labels = reader.labels();
        return Page.of(
                        repository.page(filter, before, beforeNumber, limit + 1),
                        limit,
                        last -> Cursors.encode(last.issuedAt(), last.number()))
                .map(d -> DirectiveView.of(d, vault, labels));
    }

    private static Filter filter(Actor actor, String unit, String caseNo, Boolean answered) {
        if (supervises(actor)) {
            String prefix = actor.division() == null ? "-" : Scope.prefix(actor.division());
            return new Filter(prefix, unit, caseNo, answered);
        }
        return new Filter(null, actor.unit() == null ? "-" : actor.unit(), caseNo, answered);
    }

    private static boolean mayRead(Actor actor, Directive directive) {
        return actor.belongsTo(directive.unit()) || (supervises(actor) && actor.covers(directive.division()));
    }

    private static boolean supervises(Actor actor) {
        return actor.is(Role.SUPERVISOR, Role.LEADER);
    }

    private DirectiveView view(Directive directive) {
        return DirectiveView.of(directive, vault, reader.labels());
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw Problem.invalid("cursor", "malformed-value");
        }
    }
}
