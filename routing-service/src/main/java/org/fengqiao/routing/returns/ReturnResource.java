package org.fengqiao.routing.returns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.platform.crypto.FreeText;
import org.fengqiao.platform.idempotency.Idempotency;
import org.fengqiao.platform.security.CurrentActor;
import org.fengqiao.platform.security.Role;
import org.fengqiao.platform.web.ETags;
import org.fengqiao.platform.web.Page;
import org.fengqiao.platform.web.PageRequest;
import org.fengqiao.routing.Choice;
import org.fengqiao.routing.Cursor;
import org.fengqiao.routing.Label;
import org.fengqiao.routing.route.domain.CaseReturn;
import org.fengqiao.routing.route.domain.ReturnState;

/** Returns: asked for in the file, decided here. */
@Path("/api/v1/returns")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "退回与裁定", description = "“不属于本单位”：交办之日起五个工作日内申请，上级决定，联席会议裁定")
class ReturnResource {

    private final ReturnCommands commands;
    private final ReturnRepository returns;
    private final CurrentActor current;
    private final FreeText texts;
    private final Idempotency idempotency;

    ReturnResource(
            ReturnCommands commands,
            ReturnRepository returns,
            CurrentActor current,
            FreeText texts,
            Idempotency idempotency) {
        this.commands = commands;
        this.returns = returns;
        this.current = current;
        this.texts = texts;
        this.idempotency = idempotency;
    }

    @GET
    @Transactional
    @RolesAllowed({Role.Names.DIRECTOR, Role.Names.LEADER, Role.Names.SUPERVISOR})
    @Operation(summary = "列出退回申请", description = "本单位申请的、待本单位决定的；督查与包案领导可见辖区内全部。新的在前。")
    public Response list(
            @Parameter(description = "状态", schema = @Schema(implementation = ReturnState.class)) @QueryParam("state")
                    String state,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        var wanted = Choice.of(ReturnState.class, state, "state");
        var rows = returns.list(current.get(), wanted, Cursor.id(page.cursor()), page.rows());
        return Page.of(rows, page.limit(), r -> Cursor.of(r.id()))
                .map(r -> ReturnView.of(r, texts::open, Label.locale(headers)))
                .response(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Names.DIRECTOR, Role.Names.LEADER, Role.Names.SUPERVISOR})
    @Operation(summary = "查询一个退回申请", description = "应答带 ETag，决定时用作 If-Match。")
    @APIResponse(
            responseCode = "200",
            description = "退回申请",
            content = @Content(schema = @Schema(implementation = ReturnView.class)))
    public Response one(@Parameter(description = "退回编号") @PathParam("id") UUID id, @Context HttpHeaders headers) {
        return commands.read(id, current.get(), view(headers));
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed({Role.Names.DIRECTOR, Role.Names.SUPERVISOR})
    @Operation(summary = "决定退回申请", description = "由上一级中心主任或督查决定。同意的，改由指定单位办理（不得是已退回过此案的单位），不指定则由上一级中心办理；驳回的，原单位继续办理。")
    @APIResponse(
            responseCode = "200",
            description = "已决定",
            content = @Content(schema = @Schema(implementation = ReturnView.class)))
    public Response decide(
            @Parameter(description = "退回编号") @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = "幂等键，8 至 100 个可见字符；可省略，带上后以同一键重试得到当时的应答") @HeaderParam(Idempotency.HEADER)
                    String key,
            @NotNull @Valid DecisionRequest request,
            @Context HttpHeaders headers) {
        return idempotency.onceIfKeyed(
                key,
                List.of("decision", id, request),
                () -> commands.decide(id, ifMatch, request, current.get(), view(headers)));
    }

    @POST
    @Path("/{id}/adjudication-request")
    @RolesAllowed(Role.Names.DIRECTOR)
    @Operation(summary = "申请联席会议裁定", description = "退回被驳回、案件仍在本单位时，由本单位主任申请。")
    @APIResponse(
            responseCode = "200",
            description = "已申请",
            content = @Content(schema = @Schema(implementation = ReturnView.class)))
    public Response askForAdjudication(
            @Parameter(description = "退回编号") @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = "幂等键，8 至 100 个可见字符；可省略，带上后以同一键重试得到当时的应答") @HeaderParam(Idempotency.HEADER)
                    String key,
            @NotNull @Valid ObjectionRequest request,
            @Context HttpHeaders headers) {
        return idempotency.onceIfKeyed(
                key,
                List.of("adjudication-request", id, request),
                () -> commands.askForAdjudication(id, ifMatch, request, current.get(), view(headers)));
    }

    @POST
    @Path("/{id}/adjudication")
    @RolesAllowed(Role.Names.SUPERVISOR)
    @Operation(summary = "联席会议裁定", description = "裁定由原单位或其他单位办理，附会议纪要。裁定后此案不得再退回。")
    @APIResponse(
            responseCode = "200",
            description = "已裁定",
            content = @Content(schema = @Schema(implementation = ReturnView.class)))
    public Response adjudicate(
            @Parameter(description = "退回编号") @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = "幂等键，8 至 100 个可见字符；可省略，带上后以同一键重试得到当时的应答") @HeaderParam(Idempotency.HEADER)
                    String key,
            @NotNull @Valid AdjudicationRequest request,
            @Context HttpHeaders headers) {
        return idempotency.onceIfKeyed(
                key,
                List.of("adjudication", id, request),
                () -> commands.adjudicate(id, ifMatch, request, current.get(), view(headers)));
    }

    private Function<CaseReturn, Response> view(HttpHeaders headers) {
        return r -> Response.ok(ReturnView.of(r, texts::open, Label.locale(headers)))
                .tag(ETags.of(r.version()))
                .build();
    }
}
