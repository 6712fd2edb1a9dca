package org.fengqiao.notification.subscription;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.notification.audience.EventCatalogue;
import org.fengqiao.notification.template.Language;
import org.fengqiao.notification.template.Templates;
import org.fengqiao.platform.security.Role;

/** Tells a subscriber which event types there are for it. */
@Path("/api/v1/event-types")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.PORTAL, Role.Names.HOTLINE, Role.Names.PARTNER, Role.Names.DIRECTOR, Role.Names.SUPERVISOR})
@Tag(name = "订阅")
class EventTypeResource {

    /** One event type. */
    @Schema(description = "一种可订阅的事件")
    record EventTypeView(
            @Schema(description = "事件类型", examples = "case.signed-in.v1")
            String type,

            @Schema(description = "可用于哪种订阅") SubscriptionKind kind,
            @Schema(description = "名称", examples = "已接件") String label) {}

    private final Owner owner;
    private final Templates templates;

    EventTypeResource(Owner owner, Templates templates) {
        this.owner = owner;
        this.templates = templates;
    }

    @GET
    @Operation(summary = "列出可订阅的事件类型", description = "按调用者的角色给出；热线另有三种工单回访事件。名称按 Accept-Language 给出。")
    public List<EventTypeView> list(@Context HttpHeaders headers) {
        Language language = Language.of(headers.getAcceptableLanguages());
        Stream<EventTypeView> events =
                EventCatalogue.of(owner.viewer()).stream().map(type -> view(type, SubscriptionKind.EVENTS, language));
        Stream<EventTypeView> callbacks = owner.isHotline()
                ? OrderCallback.TYPES.stream().map(type -> view(type, SubscriptionKind.CALLBACK, language))
                : Stream.of();
        return Stream.concat(events, callbacks).toList();
    }

    private EventTypeView view(String type, SubscriptionKind kind, Language language) {
        return new EventTypeView(type, kind, templates.label(language, "event." + type));
    }
}
