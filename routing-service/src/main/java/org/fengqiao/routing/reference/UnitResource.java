package org.fengqiao.routing.reference;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.UnitType;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.reference.Unit;
import org.fengqiao.platform.security.Role;
import org.fengqiao.platform.web.Cursors;
import org.fengqiao.platform.web.Page;
import org.fengqiao.platform.web.PageRequest;
import org.fengqiao.routing.Choice;
import org.fengqiao.routing.Everyone;
import org.fengqiao.routing.route.WaitingCases;

/** The organisation units. */
@Path("/api/v1/units")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "单位", description = "调解组织、调处中心与对接单位，由管理员维护，各服务自动同步")
class UnitResource {

    private final UnitLoader loader;
    private final UnitStore store;
    private final WaitingCases waiting;

    UnitResource(UnitLoader loader, UnitStore store, WaitingCases waiting) {
        this.loader = loader;
        this.store = store;
        this.waiting = waiting;
    }

    @PUT
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    @Operation(summary = "批量写入单位", description = "新增或更新，重复写入无害。每个单位须有主任和兜底责任人。仅限管理员。")
    public PutAnswer put(@NotNull @Valid UnitsRequest request) {
        PutAnswer answer = loader.put(request);
        if (answer.changed() > 0) {
            waiting.retry();
        }
        return answer;
    }

    @GET
    @Path("/{code}")
    @RolesAllowed(Everyone.SIGNED_IN)
    @Operation(summary = "查询一个单位", description = "按单位代码查询，含已停用的单位。")
    public Unit one(@Parameter(description = "单位代码", example = "532601001000-TC") @PathParam("code") String code) {
        return store.find(List.of(code)).stream().findFirst().orElseThrow(Problem::notFound);
    }

    @GET
    @RolesAllowed(Everyone.SIGNED_IN)
    @Operation(summary = "列出单位", description = "按区划（含下级）、类型、对接渠道筛选，按代码排列。")
    public Response list(
            @Parameter(description = "区划代码，含其下级", example = "532601001000")
                    @Pattern(regexp = "\\d{12}", message = "{fengqiao.expected.division}")
                    @QueryParam("division")
                    String division,
            @Parameter(description = "类型", schema = @Schema(implementation = UnitType.class)) @QueryParam("type")
                    String type,
            @Parameter(description = "对接渠道", schema = @Schema(implementation = PartnerChannel.class))
                    @QueryParam("channel")
                    String channel,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        String after =
                page.cursor() == null ? "" : Cursors.decode(page.cursor(), 1).getFirst();
        var filter = new UnitFilter(
                division, Choice.of(UnitType.class, type, "type"), Choice.of(PartnerChannel.class, channel, "channel"));
        List<Unit> rows = store.list(filter, after, page.rows());
        return Page.of(rows, page.limit(), u -> Cursors.encode(u.code())).response(uri);
    }
}
