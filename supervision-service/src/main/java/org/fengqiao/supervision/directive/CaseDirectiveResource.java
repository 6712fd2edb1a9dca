package org.fengqiao.supervision.directive;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.platform.idempotency.Idempotency;
import org.fengqiao.platform.security.Role;

/** Orders directives about a case. */
@Path("/api/v1/cases/{caseNo}/directives")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.SUPERVISOR, Role.Names.LEADER})
@Tag(name = "督办")
class CaseDirectiveResource {

    private final DirectiveDesk desk;

    CaseDirectiveResource(DirectiveDesk desk) {
        this.desk = desk;
    }

    @POST
    @Operation(summary = "对一案发出督办", description = "即时编号并起算回复期限，同时通知收文单位；收文单位须现在或曾经对本案负有责任。")
    @APIResponse(
            responseCode = "201",
            description = "已发出",
            content = @Content(schema = @Schema(implementation = DirectiveView.class)))
    @APIResponse(responseCode = "404", description = "没有此案，或不在本人辖区")
    @APIResponse(responseCode = "409", description = "案件已办结（case-closed），或幂等键已用于其他请求")
    @APIResponse(responseCode = "422", description = "字段有误，或没有此单位（unknown-unit），或单位与本案无关（unit-not-involved）")
    public Response issue(
            @Parameter(description = "案号", example = "FQ532601-20260512-000042") @PathParam("caseNo") String caseNo,
            @Parameter(
                            description = "幂等键，8 至 100 个可见字符",
                            required = true,
                            example = "c0a8012e-0001-7d43-9a52-3f6f1f0b8c11")
                    @HeaderParam(Idempotency.HEADER)
                    String key,
            @NotNull @Valid DirectiveRequest request) {
        return desk.issue(key, caseNo, request, view -> URI.create("/api/v1/directives/" + view.number()));
    }
}
