package org.fengqiao.notification.template;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.platform.security.Role;

/** Shows the words that people are sent, so that those who answer for them can check them. */
@Path("/api/v1/templates")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "文本模板", description = "短信和站内消息的措辞，按版本保存；用过的版本不再改动")
class TemplateResource {

    /** One text. */
    @Schema(description = "一条文本模板")
    record TemplateView(
            @Schema(description = "名称", examples = "sms.accepted")
            String name,

            @Schema(description = "版本", examples = "2026.1") String version,
            @Schema(description = "是否在用") boolean current,
            @Schema(description = "语言", examples = "zh-CN") String language,

            @Schema(description = "文本，花括号内为占位符", examples = "【{signature}】编号 {caseNo} 有新的进展。")
            String text,

            @Schema(description = "占位符") Collection<String> placeholders) {}

    private final Templates templates;

    TemplateResource(Templates templates) {
        this.templates = templates;
    }

    @GET
    @RolesAllowed({
        Role.Names.CLERK,
        Role.Names.MEDIATOR,
        Role.Names.DIRECTOR,
        Role.Names.LEADER,
        Role.Names.SUPERVISOR,
        Role.Names.ADMINISTRATOR
    })
    @Operation(summary = "列出文本模板", description = "全部版本、全部语言；可按语言和前缀（sms. 或 notice.）筛选。")
    public List<TemplateView> list(
            @Parameter(description = "语言：zh-CN 或 en", example = "zh-CN") @QueryParam("language") String language,
            @Parameter(description = "名称前缀", example = "sms.") @QueryParam("prefix") String prefix) {
        return templates.all().stream()
                .filter(t -> language == null || t.language().tag().equalsIgnoreCase(language))
                .filter(t -> prefix == null || t.name().startsWith(prefix))
                .map(t -> new TemplateView(
                        t.name(),
                        t.version(),
                        t.version().equals(templates.current()),
                        t.language().tag(),
                        t.text(),
                        t.placeholders()))
                .toList();
    }
}
