package org.fengqiao.intake.gridmessage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.fengqiao.intake.IntakeProblem;
import org.fengqiao.intake.gridmessage.GridMessage.MessageState;
import org.fengqiao.intake.place.Places;
import org.fengqiao.intake.registration.RegistrationAnswer;
import org.fengqiao.intake.registration.RegistrationRequest;
import org.fengqiao.intake.registration.RegistrationService;
import org.fengqiao.intake.web.Uuids;
import org.fengqiao.platform.Ids;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.security.AccessLog;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.Purpose;
import org.fengqiao.platform.web.Cursors;
import org.fengqiao.platform.web.Page;

/** Sees to it that what households ask in their grid group is answered, or taken in as a matter. */
@ApplicationScoped
class GridMessages {

    private final GridMessageRepository repository;
    private final Places places;
    private final RegistrationService registrations;
    private final Vault vault;
    private final AccessLog accessLog;
    private final Clock clock;

    GridMessages(
            GridMessageRepository repository,
            Places places,
            RegistrationService registrations,
            Vault vault,
            AccessLog accessLog,
            Clock clock) {
        this.repository = repository;
        this.places = places;
        this.registrations = registrations;
        this.vault = vault;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    GridMessageView take(GridMessageRequest request, Actor sender) {
        places.byCode(request.division(), sender);
        GridMessage message =
                new GridMessage(Ids.next(), request.division(), sender.username(), now(), vault.seal(request));
        repository.persist(message);
        return view(message);
    }

    GridMessageView reply(String id, String text, Actor by) {
        GridMessage message = lock(id, by);
        message.reply(vault.seal(text), by.username(), now());
        return view(message);
    }

    /** Registers the matter behind a message, in the caller's transaction. */
    Response convert(String id, RegistrationRequest request, Actor by, Locale locale) {
        GridMessage message = lock(id, by);
        message.requireNotConverted();
        Response answer = registrations.registerNow(request, null, locale);
        RegistrationAnswer registered = (RegistrationAnswer) answer.getEntity();
        message.convert(registered.registrationId(), registered.caseNo(), by.username(), now());
        return answer;
    }

    @Transactional
    Page<GridMessageView> list(Actor reader, MessageState state, String cursor, int limit) {
        UUID before = Uuids.inCursor(cursor);
        return Page.of(
                        repository.page(MessageVisibility.of(reader), state, before, limit + 1),
                        limit,
                        last -> Cursors.encode(last.id()))
                .map(this::view);
    }

    /** A message; with a purpose that its reader may have, whom to call stands in clear, which is recorded. */
    @Transactional
    GridMessageView get(String id, Purpose purpose, Actor reader) {
        GridMessage message = repository
                .findByIdOptional(Uuids.inPath(id))
                .filter(MessageVisibility.of(reader)::covers)
                .orElseThrow(Problem::notFound);
        if (purpose == null) {
            return view(message);
        }
        if (!ContactRules.allows(reader, purpose, message)) {
            throw Problem.of(IntakeProblem.PURPOSE_NOT_ALLOWED);
        }
        accessLog.unmasked(message.id().toString(), purpose.name(), "contact");
        return view(message, false);
    }

    private GridMessage lock(String id, Actor actor) {
        return repository
                .findByIdOptional(Uuids.inPath(id), LockModeType.PESSIMISTIC_WRITE)
                .filter(message -> actor.covers(message.division()))
                .orElseThrow(Problem::notFound);
    }

    private GridMessageView view(GridMessage message) {
        return view(message, true);
    }

    private GridMessageView view(GridMessage message, boolean masked) {
        GridMessageRequest content = vault.open(message.sealed(), GridMessageRequest.class);
        return GridMessageView.of(
                message, masked ? content.masked() : content, vault.open(message.reply(), String.class), masked);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
