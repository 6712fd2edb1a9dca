package org.fengqiao.intake.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.fengqiao.intake.acceptance.Acceptance.Accepted;
import org.fengqiao.intake.acceptance.Acceptance.NotAccepted;
import org.fengqiao.intake.acceptance.AcceptanceRules;
import org.fengqiao.platform.idempotency.Idempotency;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.security.CurrentActor;

/** Takes an approach in, once, and decides what becomes of it. */
@ApplicationScoped
public class RegistrationService {

    private final Idempotency idempotency;
    private final CurrentActor current;
    private final ApproachCheck check;
    private final SourceReferences sources;
    private final CaseOpening opening;
    private final CaseRefusal refusal;

    RegistrationService(
            Idempotency idempotency,
            CurrentActor current,
            ApproachCheck check,
            SourceReferences sources,
            CaseOpening opening,
            CaseRefusal refusal) {
        this.idempotency = idempotency;
        this.current = current;
        this.check = check;
        this.sources = sources;
        this.opening = opening;
        this.refusal = refusal;
    }

    private record Asked(RegistrationRequest request, Instant clientTime) {}

    /**
     * Registers an approach in one transaction with its idempotency key.
     *
     * @param clientTime when it was written down in the field, where it came in a batch, else null
     */
    public Response register(String key, RegistrationRequest request, Instant clientTime, Locale locale) {
        return idempotency.once(key, new Asked(request, clientTime), () -> registerNow(request, clientTime, locale));
    }

    /** Registers an approach in the caller's transaction, which must guard against repetition itself. */
    public Response registerNow(RegistrationRequest request, Instant clientTime, Locale locale) {
        Approach approach;
        try {
            approach = check.check(request, clientTime, current.get());
        } catch (Problem e) {
            // What was taken in once stays so, also after a code or an activity it names has ended.
            return Response.ok(sources.known(request, current.get()).orElseThrow(() -> e))
                    .build();
        }
        return sources.earlierAnswer(approach)
                .map(earlier -> Response.ok(earlier).build())
                .orElseGet(() -> created(decide(approach, locale)));
    }

    private RegistrationAnswer decide(Approach approach, Locale locale) {
        return switch (AcceptanceRules.assess(
                approach.kind(), approach.request().pending())) {
            case Accepted ignored -> opening.open(approach, locale);
            case NotAccepted refused -> refusal.refuse(approach, refused, locale);
        };
    }

    private static Response created(RegistrationAnswer answer) {
        return Response.created(URI.create("/api/v1/registrations/" + answer.registrationId()))
                .entity(answer)
                .build();
    }
}
