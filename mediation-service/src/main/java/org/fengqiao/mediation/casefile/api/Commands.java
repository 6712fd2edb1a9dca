package org.fengqiao.mediation.casefile.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.mediation.casefile.Outgoing;
import org.fengqiao.mediation.casefile.domain.Act;
import org.fengqiao.mediation.casefile.domain.CaseFile;
import org.fengqiao.mediation.casefile.domain.TierPolicy;
import org.fengqiao.mediation.casefile.persistence.CaseFileRepository;
import org.fengqiao.platform.idempotency.Idempotency;
import org.fengqiao.platform.journal.Journal;
import org.fengqiao.platform.web.ETags;

/**
 * Runs a command on a file: scope, version, the domain's decision, its events and the new view in one transaction.
 */
@ApplicationScoped
class Commands {

    /** What a command does to a file. */
    @FunctionalInterface
    interface Effect {
        List<MediationEvent> on(CaseFile file, Act act);
    }

    /** What is answered once it is done. */
    @FunctionalInterface
    interface Answer {
        Object of(CaseFile file, FileView view);
    }

    private record Asked(String command, String caseNo, Integer hop, Object request) {}

    private final FileAccess access;
    private final CaseFileRepository files;
    private final Journal journal;
    private final Outgoing outgoing;
    private final FileViews views;
    private final Idempotency idempotency;
    private final TierPolicy policy;
    private final Clock clock;

    Commands(
            FileAccess access,
            CaseFileRepository files,
            Journal journal,
            Outgoing outgoing,
            FileViews views,
            Idempotency idempotency,
            TierPolicy policy,
            Clock clock) {
        this.access = access;
        this.files = files;
        this.journal = journal;
        this.outgoing = outgoing;
        this.views = views;
        this.idempotency = idempotency;
        this.policy = policy;
        this.clock = clock;
    }

    /** Answers 200 with the new view. */
    Response run(String command, FileTarget target, Object request, Effect effect) {
        return run(command, target, request, Response.Status.OK, effect, (file, view) -> view);
    }

    /** Answers 201 with the new view: the command wrote something down. */
    Response create(String command, FileTarget target, Object request, Effect effect) {
        return run(command, target, request, Response.Status.CREATED, effect, (file, view) -> view);
    }

    Response run(
            String command, FileTarget target, Object request, Response.Status status, Effect effect, Answer answer) {
        return on(access::changeable, command, target, request, status, effect, answer);
    }

    /** Also open to those who oversee the unit. */
    Response oversee(String command, FileTarget target, Object request, Effect effect) {
        return on(access::overseen, command, target, request, effect);
    }

    /** Also open to those who may only read the file; the domain says who of them decides. */
    Response decide(String command, FileTarget target, Object request, Effect effect) {
        return on(access::visible, command, target, request, effect);
    }

    private Response on(
            BiFunction<String, Integer, CaseFile> found,
            String command,
            FileTarget target,
            Object request,
            Effect effect) {
        return on(found, command, target, request, Response.Status.OK, effect, (file, view) -> view);
    }

    private Response on(
            BiFunction<String, Integer, CaseFile> found,
            String command,
            FileTarget target,
            Object request,
            Response.Status status,
            Effect effect,
            Answer answer) {
        return idempotency.onceIfKeyed(target.key(), new Asked(command, target.caseNo(), target.hop(), request), () -> {
            journal.await(target.caseNo());
            return change(found.apply(target.caseNo(), target.hop()), target, status, effect, answer);
        });
    }

    private Response change(CaseFile file, FileTarget target, Response.Status status, Effect effect, Answer answer) {
        ETags.requireMatch(target.ifMatch(), file.version());
        List<MediationEvent> events = effect.on(file, new Act(access.actor(), clock.instant(), policy));
        outgoing.tell(file, events);
        files.flush();
        return Response.status(status)
                .entity(answer.of(file, views.summary(file)))
                .tag(ETags.of(file.version()))
                .build();
    }
}
