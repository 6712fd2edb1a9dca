package org.fengqiao.routing.route.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
import org.fengqiao.routing.Label;
import org.fengqiao.routing.route.domain.CaseRoute;

/** Where a case is and why, and the orders that steer it. */
@Path("/api/v1/cases/{caseNo}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "流转", description = "一案由谁办理、为什么，以及指派协作、双交办与提级办理")
class RouteResource {

    private final RouteCommands commands;
    private final Idempotency idempotency;
    private final CurrentActor current;
    private final FreeText texts;

    RouteResource(RouteCommands commands, Idempotency idempotency, CurrentActor current, FreeText texts) {
        this.commands = commands;
        this.idempotency = idempotency;
        this.current = current;
        this.texts = texts;
    }

    @GET
    @Path("/route")
    @RolesAllowed({Role.Names.CLERK, Role.Names.MEDIATOR, Role.Names.DIRECTOR, Role.Names.LEADER, Role.Names.SUPERVISOR
    })
    @Operation(summary = "查询一案的流转", description = "辖区内或本单位经手的案件。决策依据含规则编号、版本、输入、输出与说明。应答带 ETag。")
    @APIResponse(
            responseCode = "200",
            description = "流转情况",
            content = @Content(schema = @Schema(implementation = RouteView.class)))
    public Response route(
            @Parameter(description = "案号", example = "FQ532601-20260302-000001") @PathParam("caseNo") String caseNo,
            @Context HttpHeaders headers) {
        return commands.read(caseNo, current.get(), view(200, headers));
    }

    @POST
    @Path("/assistants")
    @RolesAllowed({Role.Names.DIRECTOR, Role.Names.LEADER, Role.Names.SUPERVISOR})
    @Operation(
            summary = "指派协作或双交办单位",
            description =
                    "承办单位主任、督查、包案领导可用。单位须在本人辖区内；协作（ASSIST）也可请上级单位，双交办（DUAL）辖区外的单位须由辖区覆盖双方的督查、包案领导指派。该单位得到独立的交办：自己的接件时限与办理时限；牵头单位销号时随之结束。须带 Idempotency-Key。")
    @APIResponse(
            responseCode = "201",
            description = "已指派",
            content = @Content(schema = @Schema(implementation = RouteView.class)))
    public Response assign(
            @Parameter(description = "案号", example = "FQ532601-20260302-000001") @PathParam("caseNo") String caseNo,
            @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid AssistantRequest request,
            @Context HttpHeaders headers) {
        return idempotency.once(
                key,
                List.of(caseNo, request),
                () -> commands.assign(caseNo, request, current.get(), view(201, headers)));
    }

    @POST
    @Path("/lift")
    @RolesAllowed({Role.Names.LEADER, Role.Names.SUPERVISOR})
    @Operation(summary = "提级办理", description = "将案件提到上级办理。现承办单位交出后生效，此前仍由其负责；已由对接单位承办的，随即收回。原单位默认继续协作。须带 If-Match。")
    @APIResponse(
            responseCode = "200",
            description = "指令已下达",
            content = @Content(schema = @Schema(implementation = RouteView.class)))
    public Response lift(
            @Parameter(description = "案号", example = "FQ532601-20260302-000001") @PathParam("caseNo") String caseNo,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = "幂等键，8 至 100 个可见字符；可省略，带上后以同一键重试得到当时的应答") @HeaderParam(Idempotency.HEADER)
                    String key,
            @NotNull @Valid LiftRequest request,
            @Context HttpHeaders headers) {
        return idempotency.onceIfKeyed(
                key,
                List.of("lift", caseNo, request),
                () -> commands.lift(caseNo, ifMatch, request, current.get(), view(200, headers)));
    }

    private Function<CaseRoute, Response> view(int status, HttpHeaders headers) {
        return route -> Response.status(status)
                .tag(ETags.of(route.version()))
                .entity(RouteView.of(route, texts::open, Label.locale(headers)))
                .build();
    }
}
