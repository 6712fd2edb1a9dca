package org.fengqiao.routing.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.security.Role;
import org.fengqiao.routing.Everyone;

/** The decision tables, open to everyone who works with them. */
@Path("/api/v1/decision-tables")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "决策表", description = "首办层级、牵头单位、协作单位、难易等级、风险的规则，DMN 1.3")
class DecisionTableResource {

    private final TableLibrary tables;

    DecisionTableResource(TableLibrary tables) {
        this.tables = tables;
    }

    /** A table in a list. */
    @Schema(name = "DecisionTable", description = "一个版本的决策表")
    record TableView(
            @Schema(description = "名称", examples = "start-tier")
            String name,

            @Schema(description = "版本", examples = "2026.1") String version,
            @Schema(description = "标题", examples = "首办层级") String title,
            @Schema(description = "是否现行版本") boolean current,
            @Schema(description = "输入") List<String> inputs,
            @Schema(description = "规则编号与说明") Map<String, String> rules) {}

    /** Inputs to try. */
    @Schema(name = "TrialRequest", description = "试算的输入；没有给出的视为未知")
    record TrialRequest(
            @Schema(description = "输入值", examples = "{\"kind\": \"02\", \"persons\": 6, \"risk\": \"LOW\"}") @NotNull
            Map<String, Object> inputs) {}

    @GET
    @RolesAllowed(Everyone.SIGNED_IN)
    @Operation(summary = "列出决策表", description = "全部决策表的全部版本，含规则说明。")
    public List<TableView> list() {
        return tables.all().stream()
                .map(t -> new TableView(
                        t.name(),
                        t.version(),
                        t.title(),
                        tables.current(t.name()).equals(t),
                        t.inputNames(),
                        t.annotations()))
                .toList();
    }

    @GET
    @Path("/{name}/{version}")
    @Produces(MediaType.APPLICATION_XML)
    @RolesAllowed(Everyone.SIGNED_IN)
    @Operation(summary = "下载决策表", description = "DMN 1.3 XML 原文。作出过决定的版本永久保留。")
    public String xml(
            @Parameter(description = "决策表名称", example = "start-tier") @PathParam("name") String name,
            @Parameter(description = "版本", example = "2026.1") @PathParam("version") String version) {
        return tables.find(name, version).orElseThrow(Problem::notFound).xml();
    }

    @POST
    @Path("/{name}/trial")
    @RolesAllowed({
        Role.Names.CLERK,
        Role.Names.MEDIATOR,
        Role.Names.DIRECTOR,
        Role.Names.LEADER,
        Role.Names.SUPERVISOR,
        Role.Names.ADMINISTRATOR
    })
    @Operation(summary = "试算决策表", description = "按现行版本试算，给出会适用的规则、输出与说明，不产生任何影响。")
    public List<Decision> trial(
            @Parameter(description = "决策表名称", example = "start-tier") @PathParam("name") String name,
            @NotNull @Valid TrialRequest request) {
        DecisionTable table = tables.newest(name).orElseThrow(Problem::notFound);
        table.check(request.inputs());
        // Not through the evaluator, which would keep whatever anybody tries.
        return TableEvaluator.compute(table, request.inputs()).stream()
                .map(match -> Decision.of(table, table.inputsOf(request.inputs()), match))
                .toList();
    }
}
