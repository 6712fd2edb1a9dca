package org.fengqiao.mediation.casefile.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.mediation.casefile.Redaction;
import org.fengqiao.mediation.casefile.api.HandlingRequests.ReasonRequest;
import org.fengqiao.mediation.casefile.api.ResultRequests.AssistConclusionRequest;
import org.fengqiao.mediation.casefile.api.ResultRequests.RevisitRequest;
import org.fengqiao.mediation.casefile.api.ResultRequests.VerificationRequest;
import org.fengqiao.mediation.casefile.domain.ClaimClass;
import org.fengqiao.mediation.casefile.domain.Closing;
import org.fengqiao.mediation.casefile.domain.PaperKind;
import org.fengqiao.platform.security.Role;

/** From the check of a result to the closed file and what comes after. */
@Path("/api/v1/files/{caseNo}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "核查与销号", description = "核查、销号、回访、反复、协作完成")
@APIResponse(responseCode = "404", description = "没有此案卷，或无权查看")
@APIResponse(responseCode = "409", description = "当前状态或规则不允许，见 type；illegal-transition 附可进行的操作")
@APIResponse(responseCode = "412", description = "案卷已被他人变更，请重新读取")
@APIResponse(responseCode = "422", description = "字段有误，见 errors")
@APIResponse(responseCode = "428", description = "缺少 If-Match")
class ClosingResource {

    private final Commands commands;
    private final Papers papers;
    private final Redaction redaction;

    ClosingResource(Commands commands, Papers papers, Redaction redaction) {
        this.commands = commands;
        this.papers = papers;
        this.redaction = redaction;
    }

    @POST
    @Path("/verification")
    @RolesAllowed({Role.Names.CLERK, Role.Names.MEDIATOR, Role.Names.DIRECTOR, Role.Names.SUPERVISOR, Role.Names.LEADER
    })
    @Operation(
            summary = "核查",
            description =
                    "由未经手的人核查；不属实的退回继续调解，核查通过后、销号前也可退回，原协议及其签名协议文件不再作数。协议已申请司法确认而法院尚无结果，或已予确认的，不得退回（409 confirmation-under-way），但缺少无法再补的卷内事项的除外。缺少核查之后无法再补的卷内事项时不得通过（409 file-incomplete，missing 列出所缺），应退回补齐。")
    @APIResponse(
            responseCode = "200",
            description = "变更后的案卷",
            content = @Content(schema = @Schema(implementation = FileView.class)))
    public Response verify(@BeanParam FileTarget target, @NotNull @Valid VerificationRequest request) {
        Set<ClaimClass> claims = request.claims() == null ? Set.of() : request.claims();
        return commands.oversee("verification", target, request, (file, act) -> {
            List<MediationEvent> events = Closing.verify(request.passed(), claims, file, act);
            papers.write(file, PaperKind.VERIFICATION, act, request.note());
            return events;
        });
    }

    @POST
    @Path("/closing")
    @RolesAllowed({Role.Names.CLERK, Role.Names.MEDIATOR, Role.Names.DIRECTOR})
    @Operation(summary = "销号", description = "卷宗齐备方可销号，否则 409 file-incomplete，missing 列出所缺。镇、县书面协议须有签名协议文件。")
    @APIResponse(
            responseCode = "200",
            description = "变更后的案卷",
            content = @Content(schema = @Schema(implementation = FileView.class)))
    public Response close(@BeanParam FileTarget target, Empty request) {
        return commands.run("closing", target, request, Closing::close);
    }

    @POST
    @Path("/reopening")
    @RolesAllowed({Role.Names.CLERK, Role.Names.MEDIATOR, Role.Names.DIRECTOR, Role.Names.SUPERVISOR, Role.Names.LEADER
    })
    @Operation(summary = "反复（重新办理）", description = "已销号的纠纷反复的，重新调解。")
    @APIResponse(
            responseCode = "200",
            description = "变更后的案卷",
            content = @Content(schema = @Schema(implementation = FileView.class)))
    public Response reopen(@BeanParam FileTarget target, @NotNull @Valid ReasonRequest request) {
        return commands.oversee("reopening", target, request, (file, act) -> {
            List<MediationEvent> events = Closing.reopen(redaction.of(request.reason(), file), file, act);
            papers.write(file, PaperKind.REOPENING, act, request.reason());
            return events;
        });
    }

    @POST
    @Path("/revisit")
    @RolesAllowed({Role.Names.CLERK, Role.Names.MEDIATOR, Role.Names.DIRECTOR})
    @Operation(summary = "回访", description = "销号后回访：评分与协议是否履行。")
    @APIResponse(
            responseCode = "200",
            description = "变更后的案卷",
            content = @Content(schema = @Schema(implementation = FileView.class)))
    public Response revisit(@BeanParam FileTarget target, @NotNull @Valid RevisitRequest request) {
        return commands.run("revisit", target, request, (file, act) -> {
            List<MediationEvent> events = Closing.revisit(request.rating(), request.performed(), file, act);
            papers.write(file, PaperKind.REVISIT, act, request.note());
            return events;
        });
    }

    @POST
    @Path("/assist-conclusion")
    @RolesAllowed({Role.Names.CLERK, Role.Names.MEDIATOR, Role.Names.DIRECTOR})
    @Operation(summary = "协作完成", description = "协作单位完成其协作事项；不影响牵头单位的案卷。")
    @APIResponse(
            responseCode = "200",
            description = "变更后的案卷",
            content = @Content(schema = @Schema(implementation = FileView.class)))
    public Response concludeAssist(@BeanParam FileTarget target, @NotNull @Valid AssistConclusionRequest request) {
        return commands.run("assist-conclusion", target, request, (file, act) -> {
            List<MediationEvent> events = Closing.concludeAssist(file, act);
            papers.write(file, PaperKind.ASSIST_SUMMARY, act, request.summary());
            return events;
        });
    }
}
