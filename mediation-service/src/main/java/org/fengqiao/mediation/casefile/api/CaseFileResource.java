package org.fengqiao.mediation.casefile.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.platform.security.Purpose;
import org.fengqiao.platform.security.Role;
import org.fengqiao.platform.web.ETags;
import org.fengqiao.platform.web.PageRequest;

/** Work lists and single files. */
@Path("/api/v1/files")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "案卷", description = "工作列表与单个案卷")
class CaseFileResource {

    private final FileReader reader;

    CaseFileResource(FileReader reader) {
        this.reader = reader;
    }

    @GET
    @RolesAllowed({Role.Names.CLERK, Role.Names.MEDIATOR, Role.Names.DIRECTOR, Role.Names.LEADER, Role.Names.SUPERVISOR
    })
    @Operation(summary = "案卷列表", description = "按交办先后排列，游标翻页，一律脱敏。窗口、调解员看本单位；中心主任、包案领导、督查看本辖区。")
    @APIResponse(
            responseCode = "200",
            description = "一页案卷；Link 头给出下一页",
            content = @Content(schema = @Schema(implementation = FileReader.FilePage.class)))
    public Response list(@BeanParam FileFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return reader.list(filter, page.cursor(), page.limit()).response(uri);
    }

    @GET
    @Path("/{caseNo}")
    @RolesAllowed({Role.Names.CLERK, Role.Names.MEDIATOR, Role.Names.DIRECTOR, Role.Names.LEADER, Role.Names.SUPERVISOR
    })
    @Operation(
            summary = "查看案卷",
            description = "省略 hop 时给出本单位最近一次交办的案卷。个人信息默认脱敏；注明用途（Access-Purpose）且角色相符时给出原文，每次都有记录。应答的 ETag 用于之后的变更。")
    @APIResponse(
            responseCode = "200",
            description = "案卷",
            content = @Content(schema = @Schema(implementation = FileView.class)))
    @APIResponse(responseCode = "404", description = "没有此案卷，或无权查看")
    public Response get(
            @Parameter(description = "案号", example = "FQ532601-20260302-000001") @PathParam("caseNo") String caseNo,
            @Parameter(description = "第几次交办", example = "1") @QueryParam("hop") Integer hop,
            @Parameter(
                            description = "查看原文的用途：HANDLING 办理，VERIFICATION 核查，SUPERVISION 督查，CITIZEN_REQUEST 当事人申请",
                            example = "HANDLING")
                    @HeaderParam(Purpose.HEADER)
                    String purpose) {
        FileReader.Read read = reader.get(caseNo, hop, Codes.of(Purpose.class, purpose, Purpose.HEADER));
        return Response.ok(read.view()).tag(ETags.of(read.version())).build();
    }
}
