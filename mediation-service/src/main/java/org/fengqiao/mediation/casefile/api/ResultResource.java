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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.contracts.MediationEvent;
import org.fengqiao.mediation.casefile.Redaction;
import org.fengqiao.mediation.casefile.api.ResultRequests.AgreementRequest;
import org.fengqiao.mediation.casefile.api.ResultRequests.ConfirmationRequest;
import org.fengqiao.mediation.casefile.api.ResultRequests.ConfirmationResultRequest;
import org.fengqiao.mediation.casefile.api.ResultRequests.FailureRequest;
import org.fengqiao.mediation.casefile.domain.Confirming;
import org.fengqiao.mediation.casefile.domain.PaperKind;
import org.fengqiao.mediation.casefile.domain.Settling;
import org.fengqiao.platform.security.Role;

/** An agreement and its judicial confirmation, or the news that there is none. */
@Path("/api/v1/files/{caseNo}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "结果", description = "协议、调解不成、司法确认")
@APIResponse(responseCode = "404", description = "没有此案卷，或无权查看")
@APIResponse(responseCode = "409", description = "当前状态或规则不允许，见 type；illegal-transition 附可进行的操作")
@APIResponse(responseCode = "412", description = "案卷已被他人变更，请重新读取")
@APIResponse(responseCode = "422", description = "字段有误，见 errors")
@APIResponse(responseCode = "428", description = "缺少 If-Match")
class ResultResource {

    private final Commands commands;
    private final Papers papers;
    private final Redaction redaction;

    ResultResource(Commands commands, Papers papers, Redaction redaction) {
        this.commands = commands;
        this.papers = papers;
        this.redaction = redaction;
    }

    @POST
    @Path("/agreement")
    @RolesAllowed({Role.Names.MEDIATOR, Role.Names.DIRECTOR})
    @Operation(
            summary = "达成协议",
            description = "口头协议自达成时生效；书面协议自全体当事人、调解员签名并加盖印章时生效（人民调解法第二十八至三十条），未齐备的存为草案，可再次提交。调解不收费。")
    @APIResponse(
            responseCode = "201",
            description = "变更后的案卷",
            content = @Content(schema = @Schema(implementation = FileView.class)))
    public Response agree(@BeanParam FileTarget target, @NotNull @Valid AgreementRequest request) {
        return commands.create("agreement", target, request, (file, act) -> {
            List<MediationEvent> events = Settling.agree(request.terms(), file, act);
            papers.agreement(file, act, request.content(), request.obligations());
            return events;
        });
    }

    @POST
    @Path("/failure")
    @RolesAllowed({Role.Names.MEDIATOR, Role.Names.DIRECTOR})
    @Operation(summary = "调解不成", description = "终止调解并告知诉讼、仲裁、行政等途径（人民调解法第二十六条）。")
    @APIResponse(
            responseCode = "200",
            description = "变更后的案卷",
            content = @Content(schema = @Schema(implementation = FileView.class)))
    public Response fail(@BeanParam FileTarget target, @NotNull @Valid FailureRequest request) {
        return commands.run("failure", target, request, (file, act) -> {
            String reason = redaction.of(request.reason(), file);
            List<MediationEvent> events = Settling.fail(reason, HandlingRequests.list(request.routes()), file, act);
            papers.write(file, PaperKind.FAILURE, act, request.reason());
            return events;
        });
    }

    @POST
    @Path("/confirmation")
    @RolesAllowed({Role.Names.CLERK, Role.Names.MEDIATOR, Role.Names.DIRECTOR})
    @Operation(summary = "申请司法确认", description = "书面协议生效之日起 30 日内由全体当事人共同申请；涉及身份、收养、婚姻关系的不予确认。")
    @APIResponse(
            responseCode = "200",
            description = "变更后的案卷",
            content = @Content(schema = @Schema(implementation = FileView.class)))
    public Response confirm(@BeanParam FileTarget target, @Valid ConfirmationRequest request) {
        return commands.run(
                "confirmation",
                target,
                request,
                (file, act) -> Confirming.apply(request == null ? null : request.applicants(), file, act));
    }

    @POST
    @Path("/confirmation-result")
    @RolesAllowed({Role.Names.CLERK, Role.Names.MEDIATOR, Role.Names.DIRECTOR})
    @Operation(summary = "登记司法确认结果", description = "法院裁定确认或驳回后登记。")
    @APIResponse(
            responseCode = "200",
            description = "变更后的案卷",
            content = @Content(schema = @Schema(implementation = FileView.class)))
    public Response confirmed(@BeanParam FileTarget target, @NotNull @Valid ConfirmationResultRequest request) {
        return commands.run(
                "confirmation-result",
                target,
                request,
                (file, act) -> Confirming.decide(request.confirmed(), file, act));
    }
}
