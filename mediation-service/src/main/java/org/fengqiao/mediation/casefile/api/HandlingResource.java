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
import org.fengqiao.mediation.casefile.SealedText;
import org.fengqiao.mediation.casefile.api.HandlingRequests.AssignmentRequest;
import org.fengqiao.mediation.casefile.api.HandlingRequests.ConsentRequest;
import org.fengqiao.mediation.casefile.api.HandlingRequests.MediatorRefusalRequest;
import org.fengqiao.mediation.casefile.api.HandlingRequests.ReasonRequest;
import org.fengqiao.mediation.casefile.api.HandlingRequests.SessionRequest;
import org.fengqiao.mediation.casefile.domain.Act;
import org.fengqiao.mediation.casefile.domain.CaseFile;
import org.fengqiao.mediation.casefile.domain.Mediating;
import org.fengqiao.mediation.casefile.domain.Mediating.Meeting;
import org.fengqiao.mediation.casefile.domain.PaperDetails.SessionDetails;
import org.fengqiao.mediation.casefile.domain.PaperKind;
import org.fengqiao.mediation.casefile.domain.Receiving;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.reference.Reference;
import org.fengqiao.platform.security.Role;

/** From the sign-in to the last meeting before a result. */
@Path("/api/v1/files/{caseNo}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "办理", description = "签收、指定调解员、征求意见、调解、中止")
@APIResponse(responseCode = "404", description = "没有此案卷，或无权查看")
@APIResponse(responseCode = "409", description = "当前状态或规则不允许，见 type；illegal-transition 附可进行的操作")
@APIResponse(responseCode = "412", description = "案卷已被他人变更，请重新读取")
@APIResponse(responseCode = "422", description = "字段有误，见 errors")
@APIResponse(responseCode = "428", description = "缺少 If-Match")
class HandlingResource {

    private final Commands commands;
    private final Papers papers;
    private final Redaction redaction;
    private final Reference reference;

    HandlingResource(Commands commands, Papers papers, Redaction redaction, Reference reference) {
        this.commands = commands;
        this.papers = papers;
        this.redaction = redaction;
        this.reference = reference;
    }

    @POST
    @Path("/sign-in")
    @RolesAllowed({Role.Names.CLERK, Role.Names.MEDIATOR, Role.Names.DIRECTOR})
    @Operation(summary = "签收（接件）", description = "交办后 1 小时内签收；逾期由兜底负责人接手。")
    @APIResponse(
            responseCode = "200",
            description = "变更后的案卷",
            content = @Content(schema = @Schema(implementation = FileView.class)))
    public Response signIn(@BeanParam FileTarget target, Empty request) {
        return commands.run("sign-in", target, request, Receiving::signIn);
    }

    @POST
    @Path("/assignment")
    @RolesAllowed({Role.Names.CLERK, Role.Names.MEDIATOR, Role.Names.DIRECTOR})
    @Operation(summary = "指定调解员", description = "中心主任、窗口可指定本单位的任何人，调解员只能自领。当事人拒绝过的调解员，除非由当事人选定，不得再指定。")
    @APIResponse(
            responseCode = "200",
            description = "变更后的案卷",
            content = @Content(schema = @Schema(implementation = FileView.class)))
    public Response assign(@BeanParam FileTarget target, @NotNull @Valid AssignmentRequest request) {
        boolean chosen = Boolean.TRUE.equals(request.chosenByParty());
        return commands.run("assignment", target, request, (file, act) -> {
            requireOfUnit(request.mediator(), file, act);
            return Mediating.assign(request.mediator(), chosen, file, act);
        });
    }

    /** Somebody of the unit answers for the case by name; an account that takes it itself is known by its token. */
    private void requireOfUnit(String account, CaseFile file, Act act) {
        boolean own = account.equals(act.by().username()) && act.by().belongsTo(file.unit());
        if (!own
                && reference
                        .unit(file.unit())
                        .filter(unit -> !unit.mayAssign(account))
                        .isPresent()) {
            throw Problem.invalid("mediator", "unknown-account");
        }
    }

    @POST
    @Path("/mediator-refusal")
    @RolesAllowed({Role.Names.CLERK, Role.Names.MEDIATOR, Role.Names.DIRECTOR})
    @Operation(summary = "当事人拒绝调解员", description = "每名当事人至多拒绝两次（人民调解法第十九条）。")
    @APIResponse(
            responseCode = "200",
            description = "变更后的案卷",
            content = @Content(schema = @Schema(implementation = FileView.class)))
    public Response refuseMediator(@BeanParam FileTarget target, @NotNull @Valid MediatorRefusalRequest request) {
        return commands.run(
                "mediator-refusal",
                target,
                request,
                (file, act) -> Mediating.refuseMediator(request.party(), file, act));
    }

    @POST
    @Path("/consents")
    @RolesAllowed({Role.Names.CLERK, Role.Names.MEDIATOR, Role.Names.DIRECTOR})
    @Operation(summary = "记录当事人是否同意调解", description = "全体同意方可调解。一方明确拒绝的，调解终止并告知其他途径（人民调解法第十七条、第二十六条）。")
    @APIResponse(
            responseCode = "200",
            description = "变更后的案卷",
            content = @Content(schema = @Schema(implementation = FileView.class)))
    public Response consent(@BeanParam FileTarget target, @NotNull @Valid ConsentRequest request) {
        return commands.run(
                "consents",
                target,
                request,
                (file, act) -> request.consents()
                        ? Mediating.consent(request.party(), file, act)
                        : Mediating.refuse(request.party(), HandlingRequests.list(request.routes()), file, act));
    }

    @POST
    @Path("/sessions")
    @RolesAllowed({Role.Names.MEDIATOR, Role.Names.DIRECTOR})
    @Operation(summary = "记录一次调解", description = "上门、流动、线上或在中心进行。到场的当事人均须已同意调解；由本案调解员或中心主任记录。")
    @APIResponse(
            responseCode = "201",
            description = "变更后的案卷",
            content = @Content(schema = @Schema(implementation = FileView.class)))
    public Response meet(@BeanParam FileTarget target, @NotNull @Valid SessionRequest request) {
        Meeting meeting = new Meeting(
                request.mode(), request.kind(), request.startedAt(), request.minutes(), request.participants());
        return commands.create("sessions", target, request, (file, act) -> {
            List<MediationEvent> events = Mediating.meet(meeting, file, act);
            papers.write(file, PaperKind.SESSION, act, details(request, file), SealedText.of(request.record()));
            return events;
        });
    }

    @POST
    @Path("/suspension")
    @RolesAllowed({Role.Names.MEDIATOR, Role.Names.DIRECTOR})
    @Operation(summary = "中止", description = "因鉴定、听证等中止，办理时限停止计算。")
    @APIResponse(
            responseCode = "200",
            description = "变更后的案卷",
            content = @Content(schema = @Schema(implementation = FileView.class)))
    public Response suspend(@BeanParam FileTarget target, @NotNull @Valid ReasonRequest request) {
        return commands.run(
                "suspension",
                target,
                request,
                (file, act) -> Mediating.suspend(redaction.of(request.reason(), file), file, act));
    }

    @POST
    @Path("/resumption")
    @RolesAllowed({Role.Names.MEDIATOR, Role.Names.DIRECTOR})
    @Operation(summary = "恢复", description = "中止的原因消除，办理时限继续计算。")
    @APIResponse(
            responseCode = "200",
            description = "变更后的案卷",
            content = @Content(schema = @Schema(implementation = FileView.class)))
    public Response resume(@BeanParam FileTarget target, Empty request) {
        return commands.run("resumption", target, request, Mediating::resume);
    }

    private static SessionDetails details(SessionRequest request, CaseFile file) {
        return new SessionDetails(
                file.proceedings().hearing().sessions(),
                request.mode(),
                request.kind(),
                file.mediator(),
                request.startedAt(),
                request.minutes(),
                request.participants(),
                request.helpers() == null ? Set.of() : request.helpers());
    }
}
