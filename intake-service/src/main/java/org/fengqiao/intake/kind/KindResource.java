package org.fengqiao.intake.kind;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.intake.text.Labels;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.problem.ProblemTexts;

/** Shows the table of dispute kinds, with the right way for what is not for mediation. */
@Path("/api/v1/kinds")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "代码表", description = "公开的代码表，带版本")
class KindResource {

    /** The table in the reader's language. */
    @Schema(description = "纠纷类别代码表")
    public record KindTableView(
            @Schema(description = "版本；案件保留登记时的版本", examples = "2026.1")
            String version,

            @Schema(description = "类别") List<KindView> kinds) {}

    /** A kind with its label. */
    @Schema(description = "纠纷类别")
    public record KindView(
            @Schema(description = "代码", examples = "02") String code,

            @Schema(description = "名称，按 Accept-Language", examples = "邻里纠纷")
            String label,

            @Schema(description = "是否属于调处范围", examples = "true")
            boolean mediable,

            @Schema(description = "不属于调处范围时的正确途径代码", examples = "POLICE")
            Route route,

            @Schema(description = "正确途径的说明", examples = "请向公安机关报案")
            String routeText) {}

    private final KindTables tables;

    KindResource(KindTables tables) {
        this.tables = tables;
    }

    @GET
    @PermitAll
    @Operation(summary = "纠纷类别代码表", description = "默认给出现行版本；E 开头的类别不属于调处范围，登记后会告知正确途径。")
    public KindTableView kinds(
            @Parameter(description = "版本；省略时为现行版本", example = "2026.1") @QueryParam("version") String version,
            @Context HttpHeaders headers) {
        KindTable table = version == null
                ? tables.current()
                : tables.version(version).orElseThrow(() -> Problem.invalid("version", "unknown-code"));
        Locale locale = ProblemTexts.locale(headers.getAcceptableLanguages());
        return new KindTableView(
                table.version(),
                table.kinds().stream().map(kind -> view(kind, locale)).toList());
    }

    private static KindView view(Kind kind, Locale locale) {
        return new KindView(
                kind.code(), kind.label(locale), kind.mediable(), kind.route(), Labels.of(kind.route(), locale));
    }
}
