package org.fengqiao.testkit;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fengqiao.contracts.IntakeEvent.CaseNoted;
import org.fengqiao.contracts.NoteKind;
import org.fengqiao.contracts.SupervisionEvent.DirectiveAnswered;
import org.fengqiao.contracts.Topics;
import org.fengqiao.platform.events.Inbox;
import org.fengqiao.platform.events.PoisonRecord;
import org.fengqiao.platform.idempotency.Idempotency;
import org.fengqiao.platform.journal.Journal;
import org.fengqiao.platform.security.CurrentActor;
import org.fengqiao.platform.security.Role;
import org.fengqiao.platform.web.ETags;

/** The smallest service that uses the whole platform, so that the platform can be tested without one of the real ones. */
@Singleton
@Path("/api/v1/probe")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class Probe {

    record Ask(@NotNull @Size(max = 10) String text) {}

    final List<String> effects = new CopyOnWriteArrayList<>();
    final AtomicInteger failuresToCome = new AtomicInteger();

    private final Journal journal;
    private final Inbox inbox;
    private final Idempotency idempotency;
    private final CurrentActor current;

    Probe(Journal journal, Inbox inbox, Idempotency idempotency, CurrentActor current) {
        this.journal = journal;
        this.inbox = inbox;
        this.idempotency = idempotency;
        this.current = current;
    }

    @Incoming("notes")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.consume(records, in -> {
            if (in.event() instanceof CaseNoted noted) {
                if (noted.by().equals("poison")) {
                    throw new PoisonRecord("as asked");
                }
                if (failuresToCome.getAndDecrement() > 0) {
                    throw new IllegalStateException("as asked");
                }
                journal.append(
                        new DirectiveAnswered(noted.caseNo(), "D1", "u", noted.by(), noted.notedAt()),
                        Topics.SUPERVISION);
                effects.add(noted.caseNo() + noted.by());
            }
        });
    }

    @POST
    @RolesAllowed(Role.Names.CLERK)
    public Response create(@HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid Ask ask) {
        return idempotency.once(key, ask, () -> {
            journal.append(
                    new CaseNoted(
                            ask.text(), NoteKind.URGE, null, current.get().username(), MutableClock.START, null, null),
                    Topics.INTAKE);
            return Response.status(201)
                    .tag(ETags.of(1))
                    .entity(Map.of("unit", current.get().unit(), "text", ask.text()))
                    .build();
        });
    }

    @PUT
    @PermitAll
    @Transactional
    public void change(@HeaderParam("If-Match") String ifMatch) {
        ETags.requireMatch(ifMatch, 7);
    }

    @GET
    @Path("/failing")
    @PermitAll
    public String failing() {
        throw new IllegalStateException("王小明 13812345678");
    }

    @GET
    @Path("/undeclared")
    public String undeclared() {
        return "never";
    }
}
