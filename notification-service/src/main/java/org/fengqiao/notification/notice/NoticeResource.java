package org.fengqiao.notification.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.notification.UuidCursor;
import org.fengqiao.notification.notice.NoticeStore.Reader;
import org.fengqiao.notification.template.Language;
import org.fengqiao.notification.template.Templates;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.CurrentActor;
import org.fengqiao.platform.security.Role;
import org.fengqiao.platform.web.Page;
import org.fengqiao.platform.web.PageRequest;

/** The in-app inbox of units and their people. */
@Path("/api/v1/inbox")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.Names.GRID_WORKER,
    Role.Names.CLERK,
    Role.Names.MEDIATOR,
    Role.Names.DIRECTOR,
    Role.Names.LEADER,
    Role.Names.PARTNER,
    Role.Names.SUPERVISOR
})
@Tag(name = "站内消息", description = "发给本单位和本人的消息；已读状态各账号分别记录")
class NoticeResource {

    private static final int COUNTED = 1000;

    /** How many notices wait. */
    @Schema(description = "未读数")
    record Unread(
            @Schema(description = "未读消息数，最多数到 1000", examples = "3")
            int unread) {}

    private final NoticeStore notices;
    private final Templates templates;
    private final CurrentActor current;
    private final Clock clock;

    NoticeResource(NoticeStore notices, Templates templates, CurrentActor current, Clock clock) {
        this.notices = notices;
        this.templates = templates;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "列出站内消息", description = "发给本单位和本人的消息，新的在前。文字按 Accept-Language 给出，不含当事人信息。")
    @APIResponse(
            responseCode = "200",
            description = "站内消息",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NoticePage.class)))
    public Response list(
            @Parameter(description = "只看未读") @QueryParam("unread") @DefaultValue("false") boolean unread,
            @Valid @BeanParam PageRequest page,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Language language = Language.of(headers.getAcceptableLanguages());
        List<NoticeStore.Notice> rows = notices.before(reader(), unread, UuidCursor.decode(page.cursor()), page.rows());
        return Page.of(rows, page.limit(), n -> UuidCursor.encode(n.id()))
                .map(n -> NoticeView.of(n, templates, language))
                .response(uri);
    }

    @GET
    @Path("/unread-count")
    @Operation(summary = "查询未读数", description = "发给本单位和本人、本账号尚未读过的消息数。")
    public Unread unread() {
        return new Unread(notices.unread(reader(), COUNTED));
    }

    @POST
    @Path("/{id}/read")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Operation(summary = "标为已读", description = "只对本账号有效；重复标记不改变首次阅读时间。")
    public NoticeView read(@Parameter(description = "消息编号") @PathParam("id") UUID id, @Context HttpHeaders headers) {
        Reader reader = reader();
        UUID found = notices.find(reader, id).map(NoticeStore.Notice::id).orElseThrow(Problem::notFound);
        notices.read(reader.account(), found, clock.instant());
        return NoticeView.of(
                notices.find(reader, id).orElseThrow(Problem::notFound),
                templates,
                Language.of(headers.getAcceptableLanguages()));
    }

    private Reader reader() {
        Actor actor = current.get();
        List<String> targets = new ArrayList<>(List.of(Draft.account(actor.username())));
        if (actor.unit() != null) {
            targets.add(Draft.unit(actor.unit()));
        }
        return new Reader(actor.subject(), targets);
    }

    @Schema(description = "站内消息的一页")
    record NoticePage(List<NoticeView> items, String next) {}
}
