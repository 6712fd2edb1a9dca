package org.fengqiao.supervision.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.platform.security.Role;
import org.fengqiao.platform.web.PageRequest;

/** Shows supervisors, leaders and directors the cases of their division. */
@Path("/api/v1/cases")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.SUPERVISOR, Role.Names.LEADER, Role.Names.DIRECTOR})
@Tag(name = "案件", description = "本辖区案件的责任、时限、预警和经过；不含个人信息")
class CaseResource {

    private final CaseReader reader;

    CaseResource(CaseReader reader) {
        this.reader = reader;
    }

    /** A page of cases, for the interface description. */
    record CasePage(List<CaseSummary> items, String next) {}

    @GET
    @Operation(summary = "案件列表", description = "本人辖区内的案件；部门、专业调委会和对接单位的负责人只见本单位正在办理的。按登记先后倒序，游标翻页，Link 头给出下一页。")
    @APIResponse(
            responseCode = "200",
            description = "一页案件",
            content = @Content(schema = @Schema(implementation = CasePage.class)))
    @APIResponse(responseCode = "403", description = "所查区划不在本人辖区")
    public Response list(@BeanParam CaseFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return reader.list(filter, page.cursor(), page.limit()).response(uri);
    }

    @GET
    @Path("/{caseNo}")
    @Operation(summary = "一案的责任、时限和经过", description = "三项责任的全部沿革、全部时限及其变动、四色预警、按时间排列的经过（最近的 1000 步）。")
    @APIResponse(responseCode = "404", description = "没有此案，或不在本人辖区")
    public CaseView get(
            @Parameter(description = "案号", example = "FQ532601-20260512-000042") @PathParam("caseNo") String caseNo) {
        return reader.get(caseNo);
    }
}
