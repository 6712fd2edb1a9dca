package org.fengqiao.supervision.directive;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.fengqiao.platform.idempotency.Idempotency;
import org.fengqiao.platform.security.Role;
import org.fengqiao.platform.web.PageRequest;

/** Lists directives and takes the units' answers. */
@Path("/api/v1/directives")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "督办", description = "编号、定期限的督办；到期未复会再次预警")
class DirectiveResource {

    private final DirectiveDesk desk;

    DirectiveResource(DirectiveDesk desk) {
        this.desk = desk;
    }

    /** A page of directives, for the interface description. */
    record DirectivePage(List<DirectiveView> items, String next) {}

    @GET
    @RolesAllowed({Role.Names.SUPERVISOR, Role.Names.LEADER, Role.Names.DIRECTOR, Role.Names.PARTNER})
    @Operation(summary = "督办列表", description = "督查和领导看本辖区的；单位负责人和协作单位只看发给本单位的。按发出先后倒序，游标翻页。")
    @APIResponse(
            responseCode = "200",
            description = "一页督办",
            content = @Content(schema = @Schema(implementation = DirectivePage.class)))
    public Response list(
            @Parameter(description = "收文单位代码", example = "532601001000-TC") @QueryParam("unit") String unit,
            @Parameter(description = "案号", example = "FQ532601-20260512-000042") @QueryParam("caseNo") String caseNo,
            @Parameter(description = "true 只看已回复，false 只看未回复", example = "false") @QueryParam("answered")
                    Boolean answered,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return desk.list(unit, caseNo, answered, page.cursor(), page.limit()).response(uri);
    }

    @GET
    @Path("/{number}")
    @RolesAllowed({Role.Names.SUPERVISOR, Role.Names.LEADER, Role.Names.DIRECTOR, Role.Names.PARTNER})
    @Operation(summary = "查看一件督办", description = "含正文与回复。")
    @APIResponse(responseCode = "404", description = "没有此文号，或无权查看")
    public DirectiveView get(
            @Parameter(description = "文号", example = "DB532601-2026-0012") @PathParam("number") String number) {
        return desk.get(number);
    }

    @POST
    @Path("/{number}/reply")
    @RolesAllowed({Role.Names.DIRECTOR, Role.Names.PARTNER})
    @Operation(summary = "回复督办", description = "由收文单位负责人或协作单位回复，一件督办只能回复一次。")
    @APIResponse(
            responseCode = "201",
            description = "已回复",
            content = @Content(schema = @Schema(implementation = DirectiveView.class)))
    @APIResponse(responseCode = "404", description = "没有发给本单位的此文号")
    @APIResponse(responseCode = "409", description = "已回复过（directive-answered）")
    public Response reply(
            @Parameter(description = "文号", example = "DB532601-2026-0012") @PathParam("number") String number,
            @Parameter(description = "幂等键", required = true, example = "c0a8012e-0001-7d43-9a52-3f6f1f0b8c12")
                    @HeaderParam(Idempotency.HEADER)
                    String key,
            @NotNull @Valid ReplyRequest request) {
        return desk.answer(key, number, request);
    }
}
