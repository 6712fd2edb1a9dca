package org.fengqiao.routing.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.contracts.ReferralAnswer.Answer;
import org.fengqiao.contracts.ReferralOutcome;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.CurrentActor;
import org.fengqiao.platform.security.Role;
import org.fengqiao.platform.web.ETags;
import org.fengqiao.routing.Label;
import org.fengqiao.routing.route.domain.Signal;

/** A partner's answers to referrals. */
@Path("/api/v1/referrals/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.PARTNER)
@Tag(name = "对接")
class ReferralAnswerResource {

    private final ReferralCommands commands;
    private final Matters matters;
    private final CurrentActor current;

    ReferralAnswerResource(ReferralCommands commands, Matters matters, CurrentActor current) {
        this.commands = commands;
        this.matters = matters;
        this.current = current;
    }

    @POST
    @Path("/acceptance")
    @Operation(summary = "接收对接事项", description = "接收后由本单位承办。重复提交得到同样的结果。须带 If-Match。")
    @APIResponse(
            responseCode = "200",
            description = "已接收",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response accept(
            @Parameter(description = "对接编号") @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Context HttpHeaders headers) {
        return answer(id, Answer.ACCEPT, null, null, null, ifMatch, headers);
    }

    @POST
    @Path("/decline")
    @Operation(summary = "不接收对接事项", description = "须说明理由；案件由商请单位继续办理。须带 If-Match。")
    @APIResponse(
            responseCode = "200",
            description = "已答复",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response decline(
            @Parameter(description = "对接编号") @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ReasonRequest request,
            @Context HttpHeaders headers) {
        return answer(id, Answer.DECLINE, null, request.reason(), null, ifMatch, headers);
    }

    @POST
    @Path("/conclusion")
    @Operation(summary = "办结对接事项", description = "填报结果；案件交还商请单位核查、销号。须带 If-Match。")
    @APIResponse(
            responseCode = "200",
            description = "已办结",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response conclude(
            @Parameter(description = "对接编号") @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ConclusionRequest request,
            @Context HttpHeaders headers) {
        String sealed = matters.seal(request.result());
        return answer(id, Answer.CONCLUDE, request.outcome(), null, sealed, ifMatch, headers);
    }

    @POST
    @Path("/return")
    @Operation(summary = "退回对接事项", description = "未办结而退回，须说明理由；案件由商请单位继续办理。须带 If-Match。")
    @APIResponse(
            responseCode = "200",
            description = "已退回",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response giveBack(
            @Parameter(description = "对接编号") @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ReasonRequest request,
            @Context HttpHeaders headers) {
        return answer(id, Answer.RETURN, null, request.reason(), null, ifMatch, headers);
    }

    private Response answer(
            UUID id,
            Answer answer,
            ReferralOutcome outcome,
            String reason,
            String sealed,
            String ifMatch,
            HttpHeaders headers) {
        Actor actor = current.get();
        var signal = new Signal.PartnerAnswered(id, answer, outcome, actor.username(), reason, sealed);
        return commands.answer(
                signal,
                ifMatch,
                actor,
                r -> Response.ok(ReferralView.of(
                                r, matters.of(r, actor, null), matters.result(r), Label.locale(headers)))
                        .tag(ETags.of(r.version()))
                        .build());
    }
}
