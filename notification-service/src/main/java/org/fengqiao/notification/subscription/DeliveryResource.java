package org.fengqiao.notification.subscription;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.notification.UuidCursor;
import org.fengqiao.notification.delivery.DeliveryLog;
import org.fengqiao.notification.delivery.DeliveryState;
import org.fengqiao.notification.delivery.DeliveryWorker;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.security.Role;
import org.fengqiao.platform.web.Page;
import org.fengqiao.platform.web.PageRequest;

/** Shows a subscriber what was sent and how it went, and sends it again. */
@Path("/api/v1/subscriptions/{id}/deliveries")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.PORTAL, Role.Names.HOTLINE, Role.Names.PARTNER, Role.Names.DIRECTOR, Role.Names.SUPERVISOR})
@Tag(name = "订阅")
class DeliveryResource {

    private final Subscriptions subscriptions;
    private final DeliveryLog log;
    private final DeliveryWorker worker;
    private final Owner owner;

    DeliveryResource(Subscriptions subscriptions, DeliveryLog log, DeliveryWorker worker, Owner owner) {
        this.subscriptions = subscriptions;
        this.log = log;
        this.worker = worker;
        this.owner = owner;
    }

    @GET
    @Operation(summary = "查询推送记录", description = "新的在前，含每次尝试的时间、耗时和结果。")
    @APIResponse(
            responseCode = "200",
            description = "推送记录",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DeliveryPage.class)))
    public Response list(
            @Parameter(description = "订阅编号") @PathParam("id") UUID id,
            @Parameter(description = "只看此状态") @QueryParam("state") DeliveryState state,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        subscriptions.require(owner.key(), id);
        List<DeliveryLog.Entry> rows = log.before(id, state, UuidCursor.decode(page.cursor()), page.rows());
        return Page.of(rows, page.limit(), e -> UuidCursor.encode(e.id()))
                .map(DeliveryView::of)
                .response(uri);
    }

    @GET
    @Path("/{delivery}")
    @Operation(summary = "查询一条推送记录", description = "含每次尝试。")
    public DeliveryView get(
            @Parameter(description = "订阅编号") @PathParam("id") UUID id,
            @Parameter(description = "消息编号") @PathParam("delivery") UUID delivery) {
        subscriptions.require(owner.key(), id);
        return find(id, delivery);
    }

    @POST
    @Path("/{delivery}/redelivery")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "重新发送", description = "以同一 webhook-id 立即再发一次，并重新按退避时间重试。正在发送中的消息不受影响。")
    @APIResponse(
            responseCode = "202",
            description = "已重新排队",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DeliveryView.class)))
    public Response redeliver(
            @Parameter(description = "订阅编号") @PathParam("id") UUID id,
            @Parameter(description = "消息编号") @PathParam("delivery") UUID delivery) {
        subscriptions.require(owner.key(), id);
        find(id, delivery);
        subscriptions.redeliver(owner.key(), id, delivery);
        worker.wake();
        return Response.accepted(find(id, delivery)).build();
    }

    private DeliveryView find(UUID id, UUID delivery) {
        return log.find(id, delivery).map(DeliveryView::of).orElseThrow(Problem::notFound);
    }

    @Schema(description = "推送记录的一页")
    record DeliveryPage(List<DeliveryView> items, String next) {}
}
