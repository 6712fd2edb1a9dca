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
import org.fengqiao.mediation.casefile.SealedText;
import org.fengqiao.mediation.casefile.api.HandlingRequests.AidRequest;
import org.fengqiao.mediation.casefile.api.ResultRequests.DocumentRequest;
import org.fengqiao.mediation.casefile.domain.Dossier;
import org.fengqiao.mediation.casefile.domain.PaperDetails.AidDetails;
import org.fengqiao.mediation.casefile.domain.PaperDetails.DocumentDetails;
import org.fengqiao.mediation.casefile.domain.PaperKind;
import org.fengqiao.platform.crypto.FreeText;
import org.fengqiao.platform.security.Role;

/** What is added to the dossier without moving the case. */
@Path("/api/v1/files/{caseNo}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "卷宗", description = "卷内文件与救助、援助")
@APIResponse(responseCode = "404", description = "没有此案卷，或无权查看")
@APIResponse(responseCode = "409", description = "当前状态或规则不允许，见 type；illegal-transition 附可进行的操作")
@APIResponse(responseCode = "412", description = "案卷已被他人变更，请重新读取")
@APIResponse(responseCode = "422", description = "字段有误，见 errors")
@APIResponse(responseCode = "428", description = "缺少 If-Match")
class DossierResource {

    private final Commands commands;
    private final Papers papers;
    private final FreeText texts;

    DossierResource(Commands commands, Papers papers, FreeText texts) {
        this.commands = commands;
        this.papers = papers;
        this.texts = texts;
    }

    @POST
    @Path("/documents")
    @RolesAllowed({Role.Names.CLERK, Role.Names.MEDIATOR, Role.Names.DIRECTOR})
    @Operation(summary = "登记卷内文件", description = "只登记文件的位置和摘要，原件存于对象库。")
    @APIResponse(
            responseCode = "201",
            description = "变更后的案卷",
            content = @Content(schema = @Schema(implementation = FileView.class)))
    public Response document(@BeanParam FileTarget target, @NotNull @Valid DocumentRequest request) {
        DocumentDetails details = new DocumentDetails(
                request.kind(), texts.seal(request.reference()), request.mediaType(), request.sha256());
        return commands.create("documents", target, request, (file, act) -> {
            Dossier.file(request.kind(), file, act);
            papers.write(file, PaperKind.DOCUMENT, act, details, null);
            return List.of();
        });
    }

    @POST
    @Path("/aid")
    @RolesAllowed({Role.Names.CLERK, Role.Names.MEDIATOR, Role.Names.DIRECTOR})
    @Operation(summary = "登记救助、援助", description = "民政救济、法律援助、司法救助、心理疏导（事心双解）。")
    @APIResponse(
            responseCode = "201",
            description = "变更后的案卷",
            content = @Content(schema = @Schema(implementation = FileView.class)))
    public Response aid(@BeanParam FileTarget target, @NotNull @Valid AidRequest request) {
        AidDetails details = new AidDetails(request.kind(), request.party(), request.amountCents());
        return commands.create("aid", target, request, (file, act) -> {
            Dossier.aid(request.party(), file, act);
            papers.write(
                    file, PaperKind.AID, act, details, request.note() == null ? null : SealedText.of(request.note()));
            return List.of();
        });
    }
}
