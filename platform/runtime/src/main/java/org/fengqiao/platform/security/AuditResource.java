package org.fengqiao.platform.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lets auditors see who read a case's personal data in clear. */
@Path("/api/v1/access-records")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "审计", description = "未脱敏读取的记录")
class AuditResource {

    private final AccessLog log;

    AuditResource(AccessLog log) {
        this.log = log;
    }

    @GET
    @Path("/{caseNo}")
    @RolesAllowed(Role.Names.AUDITOR)
    @Operation(summary = "查询一案的未脱敏读取记录", description = "仅限审计员；只含本辖区案件或本辖区单位的读取，最多返回 1000 条，按时间先后排列。不含案件内容。")
    public List<AccessLog.AccessRecord> of(
            @Parameter(description = "案号；不予受理的登记为登记编号", example = "FQ532601-20260512-000042") @PathParam("caseNo")
                    String caseNo) {
        return log.of(caseNo);
    }
}
