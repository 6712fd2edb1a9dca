package org.fengqiao.intake.code;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.contracts.Channel;
import org.fengqiao.intake.text.Labels;
import org.fengqiao.platform.problem.ProblemTexts;

/** Shows the code tables to whoever builds a form. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "代码表", description = "公开的代码表，带版本")
class CodeResource {

    /** A table in the reader's language. */
    @Schema(description = "代码表")
    public record CodeTableView(
            @Schema(description = "版本", examples = "2026.1") String version,
            @Schema(description = "代码") List<CodeView> codes) {}

    /** A code with its label. */
    @Schema(description = "代码")
    public record CodeView(
            @Schema(description = "代码", examples = "WINDOW") String code,

            @Schema(description = "名称，按 Accept-Language", examples = "窗口")
            String label) {}

    private final CodeTables tables;

    CodeResource(CodeTables tables) {
        this.tables = tables;
    }

    @GET
    @Path("/channels")
    @PermitAll
    @Operation(summary = "登记渠道代码表", description = "来访、来信、网上投诉、领导信箱、12345、网格上报、排查等渠道。")
    public CodeTableView channels(@Context HttpHeaders headers) {
        Locale locale = ProblemTexts.locale(headers.getAcceptableLanguages());
        return new CodeTableView(
                "v1",
                Arrays.stream(Channel.values())
                        .map(channel -> new CodeView(channel.name(), Labels.of(channel, locale)))
                        .toList());
    }

    @GET
    @Path("/services")
    @PermitAll
    @Operation(summary = "中心服务平台代码表", description = "综治中心的十个服务平台；登记时可以注明由哪个平台接待。")
    public CodeTableView services(@Context HttpHeaders headers) {
        return view(tables.services(), headers);
    }

    @GET
    @Path("/source-systems")
    @PermitAll
    @Operation(summary = "来源系统代码表", description = "可以报送的来源系统；登记时注明的来源系统须在表中。")
    public CodeTableView sourceSystems(@Context HttpHeaders headers) {
        return view(tables.sourceSystems(), headers);
    }

    private static CodeTableView view(CodeTable table, HttpHeaders headers) {
        boolean english = ProblemTexts.locale(headers.getAcceptableLanguages()).equals(Locale.ENGLISH);
        return new CodeTableView(
                table.version(),
                table.codes().stream()
                        .map(code -> new CodeView(code.code(), english ? code.en() : code.zh()))
                        .toList());
    }
}
