package org.fengqiao.intake.tracking;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.contracts.NoteKind;
import org.fengqiao.intake.guard.ClientAddress;
import org.fengqiao.intake.note.NoteAnswer;
import org.fengqiao.intake.note.NoteAuthor;
import org.fengqiao.intake.note.NoteRequest;
import org.fengqiao.intake.note.Notes;
import org.fengqiao.intake.tracking.QueryDoor.Admitted;
import org.fengqiao.platform.idempotency.Idempotency;
import org.fengqiao.platform.problem.ProblemTexts;

/** What a citizen can do without an account: follow a case, add to it, remind, withdraw, rate. */
@Path("/api/v1/tracking")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "群众跟踪", description = "凭案号和查询码，无需账号。查询码连续输错将暂停查询。")
class TrackingResource {

    private final QueryDoor door;
    private final Tracking tracking;
    private final Notes notes;
    private final Idempotency idempotency;

    TrackingResource(QueryDoor door, Tracking tracking, Notes notes, Idempotency idempotency) {
        this.door = door;
        this.tracking = tracking;
        this.notes = notes;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(summary = "查询进展", description = "给出各环节的日期和单位，不含个人信息；并案登记的查询码只给出并案之时起的环节。案号不存在与查询码错误的应答相同。")
    @APIResponse(
            responseCode = "200",
            description = "进展",
            content = @Content(schema = @Schema(implementation = TrackingAnswer.class)))
    @APIResponse(responseCode = "404", description = "案号或查询码有误")
    @APIResponse(
            responseCode = "429",
            description =
                    "输错次数过多，15 分钟内：同一地址对同一案号 5 次、同一网段（IPv4 /24、IPv6 /48）对同一案号 25 次、同一地址共 20 次；一个案号被各处输错 1000 次后，只有以前查对过的地址可以继续查询；见 Retry-After")
    public TrackingAnswer track(
            @NotNull @Valid TrackingRequest request, @Context HttpServerRequest http, @Context HttpHeaders headers) {
        Admitted admitted = door.admit(request.caseNo(), request.queryCode(), from(http));
        return tracking.of(
                admitted.caseNo(), admitted.codeHash(), ProblemTexts.locale(headers.getAcceptableLanguages()));
    }

    @POST
    @Path("/supplements")
    @Operation(summary = "补充材料", description = "转交当前办理单位。")
    @APIResponse(
            responseCode = "201",
            description = "已收到",
            content = @Content(schema = @Schema(implementation = NoteAnswer.class)))
    public Response supplement(
            @Parameter(description = "幂等键", required = true) @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid CitizenNote.Supplement note,
            @Context HttpServerRequest http) {
        return add(note, key, http);
    }

    @POST
    @Path("/urges")
    @Operation(summary = "催办", description = "提醒当前办理单位。")
    @APIResponse(
            responseCode = "201",
            description = "已收到",
            content = @Content(schema = @Schema(implementation = NoteAnswer.class)))
    public Response urge(
            @Parameter(description = "幂等键", required = true) @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid CitizenNote.Urge note,
            @Context HttpServerRequest http) {
        return add(note, key, http);
    }

    @POST
    @Path("/withdrawal")
    @Operation(summary = "撤回申请", description = "撤回该查询码所属的登记；没有他人的登记时，由办理单位终结办理。")
    @APIResponse(
            responseCode = "201",
            description = "已收到",
            content = @Content(schema = @Schema(implementation = NoteAnswer.class)))
    public Response withdraw(
            @Parameter(description = "幂等键", required = true) @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid CitizenNote.Withdrawal note,
            @Context HttpServerRequest http) {
        return add(note, key, http);
    }

    @POST
    @Path("/rating")
    @Operation(summary = "评价", description = "办结后凭立案时的查询码评价一次；并案登记的查询码不能评价。")
    @APIResponse(
            responseCode = "201",
            description = "已收到",
            content = @Content(schema = @Schema(implementation = NoteAnswer.class)))
    public Response rate(
            @Parameter(description = "幂等键", required = true) @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid CitizenNote.Rating note,
            @Context HttpServerRequest http) {
        return add(note, key, http);
    }

    private record Asked(String codeHash, NoteKind kind, NoteRequest note) {}

    private Response add(CitizenNote citizen, String key, HttpServerRequest http) {
        Admitted admitted = door.admit(citizen.caseNo(), citizen.queryCode(), from(http));
        NoteRequest note = citizen.note();
        // All citizens are one actor without a name.
        return idempotency.once(
                admitted.caseNo() + "/",
                key,
                new Asked(admitted.codeHash(), note.noteKind(), note),
                () -> Response.status(201)
                        .entity(notes.add(admitted.caseNo(), note, new NoteAuthor.Citizen(admitted.codeHash())))
                        .build());
    }

    private static ClientAddress from(HttpServerRequest http) {
        // A proxy may forward a word instead of an address.
        String address = http.remoteAddress().hostAddress();
        return ClientAddress.of(address == null ? http.remoteAddress().host() : address);
    }
}
