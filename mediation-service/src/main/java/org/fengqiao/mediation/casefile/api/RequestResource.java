package org.fengqiao.mediation.casefile.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.mediation.casefile.Redaction;
import org.fengqiao.mediation.casefile.api.MoveRequests.DecisionRequest;
import org.fengqiao.mediation.casefile.api.MoveRequests.RequestAnswer;
import org.fengqiao.mediation.casefile.api.MoveRequests.RequestRequest;
import org.fengqiao.mediation.casefile.domain.CaseFile;
import org.fengqiao.mediation.casefile.domain.Request;
import org.fengqiao.mediation.casefile.domain.Request.Wish;
import org.fengqiao.mediation.casefile.domain.RequestKind;
import org.fengqiao.mediation.casefile.domain.Requesting;
import org.fengqiao.platform.Ids;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.platform.reference.Unit;
import org.fengqiao.platform.security.Role;

/** Moves and the one extension: asked for by the handler, decided by the director. */
@Path("/api/v1/files/{caseNo}/requests")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "请示", description = "上报、退回、移送、延期及其审批")
@APIResponse(responseCode = "404", description = "没有此案卷或请示，或无权查看")
@APIResponse(responseCode = "409", description = "当前状态或规则不允许，见 type")
@APIResponse(responseCode = "412", description = "案卷已被他人变更，请重新读取")
@APIResponse(responseCode = "422", description = "字段有误，见 errors")
@APIResponse(responseCode = "428", description = "缺少 If-Match")
class RequestResource {

    private final Commands commands;
    private final Redaction redaction;
    private final Reference reference;

    RequestResource(Commands commands, Redaction redaction, Reference reference) {
        this.commands = commands;
        this.redaction = redaction;
        this.reference = reference;
    }

    @POST
    @RolesAllowed({Role.Names.CLERK, Role.Names.MEDIATOR, Role.Names.DIRECTOR})
    @Operation(
            summary = "请示上报、退回、移送或延期",
            description = "同时只能有一件待审批的请示；中心主任自己请示上报、退回、移送的当即批准，请示延期的由上级审批。退回须在交办后 5 个工作日内，经裁定交办的不得退回。延期至多一次、至多 30 日。")
    @APIResponse(
            responseCode = "201",
            description = "请示的编号、状态和变更后的案卷",
            content = @Content(schema = @Schema(implementation = RequestAnswer.class)))
    public Response ask(@BeanParam FileTarget target, @NotNull @Valid RequestRequest request) {
        UUID id = Ids.next();
        return commands.run(
                "requests",
                target,
                request,
                Response.Status.CREATED,
                (file, act) -> Requesting.ask(id, wish(request, file), file, act),
                (file, view) -> answer(id, file, view));
    }

    private Wish wish(RequestRequest request, CaseFile file) {
        if (request.kind() == RequestKind.REFERRAL && request.targetUnit() != null) {
            requirePartner(request.targetUnit(), request.channel());
        }
        return new Wish(
                request.kind(),
                redaction.of(request.reason(), file),
                request.channel(),
                request.targetUnit(),
                request.days());
    }

    /** A partner that is not there, or does not serve the channel, would only be refused once the file is let go. */
    private void requirePartner(String unit, PartnerChannel channel) {
        Unit partner = reference
                .unit(unit)
                .filter(Unit::active)
                .orElseThrow(() -> Problem.invalid("targetUnit", "unknown-unit"));
        if (channel != null && partner.channel() != channel) {
            throw Problem.invalid("targetUnit", "unit-not-of-channel");
        }
    }

    private static RequestAnswer answer(UUID id, CaseFile file, FileView view) {
        Request.State state = file.requests().all().stream()
                .filter(r -> r.id().equals(id))
                .map(Request::state)
                .findFirst()
                .orElseThrow();
        return new RequestAnswer(id, state, view);
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed({Role.Names.DIRECTOR, Role.Names.SUPERVISOR, Role.Names.LEADER})
    @Operation(
            summary = "审批请示",
            description = "由本单位中心主任审批；延期也可由上级中心主任、督查、包案领导审批。任何人不得审批自己的请示。批准上报、退回、移送后，案件进入移交，接收方立卷前本单位仍负责办理。")
    @APIResponse(
            responseCode = "200",
            description = "变更后的案卷",
            content = @Content(schema = @Schema(implementation = FileView.class)))
    public Response decide(
            @BeanParam FileTarget target,
            @Parameter(description = "请示编号", example = "0199a2b4-7c1e-7d43-9a52-3f6f1f0b8c11") @PathParam("id")
                    String id,
            @NotNull @Valid DecisionRequest request) {
        UUID known = read(id);
        return commands.decide(
                "requests/" + id + "/decision",
                target,
                request,
                (file, act) ->
                        Requesting.decide(known, request.approve(), redaction.of(request.reason(), file), file, act));
    }

    private static UUID read(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }
}
