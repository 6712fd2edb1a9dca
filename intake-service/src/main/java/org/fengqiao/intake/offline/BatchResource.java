package org.fengqiao.intake.offline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.platform.problem.ProblemTexts;
import org.fengqiao.platform.security.Role;

/** Takes together what grid workers collected where there was no network, and the orders that the 12345 hotline hands over. */
@Path("/api/v1/registrations/batch")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "登记", description = "各渠道统一登记，一案一码")
class BatchResource {

    private final OfflineBatch batch;

    BatchResource(OfflineBatch batch) {
        this.batch = batch;
    }

    @POST
    @RolesAllowed({Role.Names.GRID_WORKER, Role.Names.HOTLINE})
    @Operation(summary = "批量登记：网格员离线采集的事项，或 12345 热线移交的工单", description = """
                    一次至多 200 条，每条各有幂等键、各自成败，逐条给出结果；整批重发不会重复登记。\
                    现场记录（热线为来电）时间不得晚于当前时间 10 分钟，不得早于 60 天。""")
    public BatchAnswer register(@NotNull @Valid BatchRequest request, @Context HttpHeaders headers) {
        return batch.register(request, ProblemTexts.locale(headers.getAcceptableLanguages()));
    }
}
