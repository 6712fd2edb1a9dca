package org.fengqiao.platform.security;

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
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.web.Cursors;
import org.fengqiao.platform.web.Page;
import org.fengqiao.platform.web.PageRequest;

/** Lets auditors see who read a case's personal data in clear. */
@Path("/api/v1/access-records")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "审计", description = "未脱敏读取的记录")
class AuditResource {

    /** A page of a list, named for the API description. */
    @Schema(description = "一页未脱敏读取记录")
    public record AccessRecordPage(
            @Schema(description = "本页条目") List<AccessLog.AccessRecord> items,
            @Schema(description = "下一页的游标") String next) {}

    private final AccessLog log;

    AuditResource(AccessLog log) {
        this.log = log;
    }

    @GET
    @Path("/{caseNo}")
    @RolesAllowed(Role.Names.AUDITOR)
    @Operation(summary = "查询一案的未脱敏读取记录", description = "仅限审计员；只含本辖区案件或本辖区单位的读取，按时间先后排列。不含案件内容。")
    @APIResponse(
            responseCode = "200",
            description = "一页记录",
            content = @Content(schema = @Schema(implementation = AccessRecordPage.class)))
    public Response of(
            @Parameter(description = "案号；不予受理的登记为登记编号", example = "FQ532601-20260512-000042") @PathParam("caseNo")
                    String caseNo,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Page.of(
                        log.of(caseNo, after(page.cursor()), page.rows()),
                        page.limit(),
                        last -> Cursors.encode(last.id()))
                .response(uri);
    }

    private static long after(String cursor) {
        try {
            return cursor == null ? 0 : Long.parseLong(Cursors.decode(cursor, 1).getFirst());
        } catch (NumberFormatException e) {
            throw Problem.invalid("cursor", "malformed-value");
        }
    }
}
