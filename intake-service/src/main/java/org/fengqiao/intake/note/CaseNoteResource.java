package org.fengqiao.intake.note;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.contracts.NoteKind;
import org.fengqiao.intake.note.NoteRequest.Rating;
import org.fengqiao.intake.note.NoteRequest.Supplement;
import org.fengqiao.intake.note.NoteRequest.Urge;
import org.fengqiao.intake.note.NoteRequest.Withdrawal;
import org.fengqiao.intake.number.CaseNumber;
import org.fengqiao.intake.registration.CaseAccess;
import org.fengqiao.platform.idempotency.Idempotency;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.CurrentActor;
import org.fengqiao.platform.security.Role;

/** Lets those who sent an approach, and staff, add to its case on the applicant's behalf. */
@Path("/api/v1/cases/{caseNo}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.Names.CLERK,
    Role.Names.MEDIATOR,
    Role.Names.DIRECTOR,
    Role.Names.GRID_WORKER,
    Role.Names.PORTAL,
    Role.Names.HOTLINE,
    Role.Names.PARTNER
})
@Tag(name = "跟进", description = "补充材料、催办、撤回、评价，转交办理单位")
class CaseNoteResource {

    private final Idempotency idempotency;
    private final CurrentActor current;
    private final CaseAccess access;
    private final Notes notes;

    CaseNoteResource(Idempotency idempotency, CurrentActor current, CaseAccess access, Notes notes) {
        this.idempotency = idempotency;
        this.current = current;
        this.access = access;
        this.notes = notes;
    }

    @POST
    @Path("/supplements")
    @Operation(summary = "补充材料", description = "转交当前办理单位；流转途中的案件由接收单位收到。")
    @APIResponse(
            responseCode = "201",
            description = "已收到",
            content = @Content(schema = @Schema(implementation = NoteAnswer.class)))
    @APIResponse(responseCode = "409", description = "案件已办结（case-closed）")
    @APIResponse(responseCode = "429", description = "一日内补充、催办次数过多")
    public Response supplement(
            @Parameter(description = "案号", example = "FQ532601-20260512-000042") @PathParam("caseNo") String caseNo,
            @Parameter(description = "幂等键", required = true) @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid Supplement note) {
        return add(caseNo, key, note);
    }

    @POST
    @Path("/urges")
    @Operation(summary = "催办", description = "提醒当前办理单位。")
    @APIResponse(
            responseCode = "201",
            description = "已收到",
            content = @Content(schema = @Schema(implementation = NoteAnswer.class)))
    public Response urge(
            @Parameter(description = "案号", example = "FQ532601-20260512-000042") @PathParam("caseNo") String caseNo,
            @Parameter(description = "幂等键", required = true) @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid Urge note) {
        return add(caseNo, key, note);
    }

    @POST
    @Path("/withdrawal")
    @Operation(summary = "撤回申请", description = """
                    撤回一条登记：限报送该登记的账号，或当面、来信登记的首问单位（代申请人记录）；\
                    办理单位自己登记的由中心主任撤回。没有他人的登记时整案撤回，由办理单位终结办理。""")
    @APIResponse(
            responseCode = "201",
            description = "已收到",
            content = @Content(schema = @Schema(implementation = NoteAnswer.class)))
    @APIResponse(
            responseCode = "403",
            description = "不是报送方或首问单位（withdrawal-not-allowed），或须由中心主任办理（withdrawal-needs-director）")
    @APIResponse(responseCode = "409", description = "案件已办结，或此前已撤回")
    public Response withdraw(
            @Parameter(description = "案号", example = "FQ532601-20260512-000042") @PathParam("caseNo") String caseNo,
            @Parameter(description = "幂等键", required = true) @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid Withdrawal note) {
        return add(caseNo, key, note);
    }

    @POST
    @Path("/rating")
    @Operation(summary = "评价", description = "办结后评价一次，限报送立案登记的账号或其首问单位；办理单位不能评价自己。反复后重新办结的可以再次评价。")
    @APIResponse(
            responseCode = "201",
            description = "已收到",
            content = @Content(schema = @Schema(implementation = NoteAnswer.class)))
    @APIResponse(responseCode = "403", description = "不是报送方或首问单位，或是办理单位（rating-not-allowed）")
    @APIResponse(responseCode = "409", description = "尚未办结（not-ratable-yet），或已评价（already-rated）")
    public Response rate(
            @Parameter(description = "案号", example = "FQ532601-20260512-000042") @PathParam("caseNo") String caseNo,
            @Parameter(description = "幂等键", required = true) @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid Rating note) {
        return add(caseNo, key, note);
    }

    private record Asked(String caseNo, NoteKind kind, NoteRequest note) {}

    private Response add(String typed, String key, NoteRequest note) {
        Actor actor = current.get();
        CaseNumber caseNo = CaseNumber.read(typed)
                .filter(number -> access.find(number, actor).isPresent())
                .orElseThrow(Problem::notFound);
        return idempotency.once(
                key,
                new Asked(caseNo.value(), note.noteKind(), note),
                () -> Response.status(Response.Status.CREATED)
                        .entity(notes.add(caseNo, note, new NoteAuthor.Account(actor)))
                        .build());
    }
}
