package org.fengqiao.routing.reference;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.reference.Division;
import org.fengqiao.platform.security.Role;
import org.fengqiao.platform.web.Cursors;
import org.fengqiao.platform.web.Page;
import org.fengqiao.platform.web.PageRequest;
import org.fengqiao.routing.Everyone;

/** The division tree. */
@Path("/api/v1/divisions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "行政区划", description = "行政区划树，由管理员维护，各服务自动同步")
class DivisionResource {

    private final DivisionLoader loader;
    private final DivisionStore store;

    DivisionResource(DivisionLoader loader, DivisionStore store) {
        this.loader = loader;
        this.store = store;
    }

    @PUT
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    @Operation(summary = "批量写入行政区划", description = "新增或更新，重复写入无害。下级代码须在上级代码的范围内。仅限管理员。")
    public PutAnswer put(@NotNull @Valid DivisionsRequest request) {
        return loader.put(request);
    }

    @GET
    @Path("/{code}")
    @RolesAllowed(Everyone.SIGNED_IN)
    @Operation(summary = "查询一个行政区划", description = "按 12 位代码查询。")
    public Division one(@Parameter(description = "行政区划代码", example = "532601001000") @PathParam("code") String code) {
        return store.find(List.of(code)).stream().findFirst().orElseThrow(Problem::notFound);
    }

    @GET
    @RolesAllowed(Everyone.SIGNED_IN)
    @Operation(summary = "列出行政区划", description = "按上级、名称、范围筛选，按代码排列。同名的区划会一并列出。")
    public Response list(
            @Parameter(description = "直接上级的代码", example = "532601000000")
                    @Pattern(regexp = "\\d{12}", message = "{fengqiao.expected.division}")
                    @QueryParam("parent")
                    String parent,
            @Parameter(description = "名称（全称）", example = "开化街道") @Size(max = 100) @QueryParam("name") String name,
            @Parameter(description = "范围：此代码及其下级", example = "532601000000")
                    @Pattern(regexp = "\\d{12}", message = "{fengqiao.expected.division}")
                    @QueryParam("within")
                    String within,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        String after =
                page.cursor() == null ? "" : Cursors.decode(page.cursor(), 1).getFirst();
        List<Division> rows = store.list(new DivisionFilter(parent, name, within), after, page.rows());
        return Page.of(rows, page.limit(), d -> Cursors.encode(d.code())).response(uri);
    }
}
