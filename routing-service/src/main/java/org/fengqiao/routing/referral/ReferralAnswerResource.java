package org.fengqiao.routing.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.contracts.ReferralAnswer.Answer;
import org.fengqiao.contracts.ReferralOutcome;
import org.fengqiao.platform.crypto.FreeText;
import org.fengqiao.platform.idempotency.Idempotency;
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

    private record Reply(Answer answer, ReferralOutcome outcome, String reason, String result) {}

    private final ReferralCommands commands;
    private final Matters matters;
    private final FreeText texts;
    private final Idempotency idempotency;
    private final CurrentActor current;

    ReferralAnswerResource(
            ReferralCommands commands, Matters matters, FreeText texts, Idempotency idempotency, CurrentActor current) {
        this.commands = commands;
        this.matters = matters;
        this.texts = texts;
        this.idempotency = idempotency;
        this.current = current;
    }

    @POST
    @Path("/acceptance")
    @Operation(summary = "接收对接事项", description = "接收后由本单位承办。重复提交得到同样的结果。须带 If-Match。")
    @APIResponse(
            responseCode = "200",
            description = "已接收",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response accept(@BeanParam ReferralTarget target, @Context HttpHeaders headers) {
        return answer(target, new Reply(Answer.ACCEPT, null, null, null), headers);
    }

    @POST
    @Path("/decline")
    @Operation(summary = "不接收对接事项", description = "须说明理由；案件由商请单位继续办理。须带 If-Match。")
    @APIResponse(
            responseCode = "200",
            description = "已答复",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response decline(
            @BeanParam ReferralTarget target, @NotNull @Valid ReasonRequest request, @Context HttpHeaders headers) {
        return answer(target, new Reply(Answer.DECLINE, null, request.reason(), null), headers);
    }

    @POST
    @Path("/conclusion")
    @Operation(summary = "办结对接事项", description = "填报结果；案件交还商请单位核查、销号。须带 If-Match。")
    @APIResponse(
            responseCode = "200",
            description = "已办结",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response conclude(
            @BeanParam ReferralTarget target, @NotNull @Valid ConclusionRequest request, @Context HttpHeaders headers) {
        return answer(target, new Reply(Answer.CONCLUDE, request.outcome(), null, request.result()), headers);
    }

    @POST
    @Path("/return")
    @Operation(summary = "退回对接事项", description = "未办结而退回，须说明理由；案件由商请单位继续办理。须带 If-Match。")
    @APIResponse(
            responseCode = "200",
            description = "已退回",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response giveBack(
            @BeanParam ReferralTarget target, @NotNull @Valid ReasonRequest request, @Context HttpHeaders headers) {
        return answer(target, new Reply(Answer.RETURN, null, request.reason(), null), headers);
    }

    private Response answer(ReferralTarget target, Reply reply, HttpHeaders headers) {
        return idempotency.onceIfKeyed(
                target.key(),
                List.of(target.id(), reply),
                () -> commands.answer(
                        signal(target.id(), reply),
                        target.ifMatch(),
                        current.get(),
                        r -> Response.ok(matters.view(r, current.get(), null, Label.locale(headers)))
                                .tag(ETags.of(r.version()))
                                .build()));
    }

    private Signal.PartnerAnswered signal(UUID id, Reply reply) {
        return new Signal.PartnerAnswered(
                id,
                reply.answer(),
                reply.outcome(),
                current.get().username(),
                texts.seal(reply.reason()),
                reply.result() == null ? null : matters.seal(reply.result()));
    }
}
