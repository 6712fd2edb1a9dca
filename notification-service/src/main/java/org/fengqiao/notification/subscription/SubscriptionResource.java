package org.fengqiao.notification.subscription;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.callbacks.Callback;
import org.eclipse.microprofile.openapi.annotations.callbacks.CallbackOperation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.notification.UuidCursor;
import org.fengqiao.platform.idempotency.Idempotency;
import org.fengqiao.platform.problem.ProblemBody;
import org.fengqiao.platform.security.Role;
import org.fengqiao.platform.web.Page;
import org.fengqiao.platform.web.PageRequest;

/** Lets clients and units say what they want to be told, and where. */
@Path("/api/v1/subscriptions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.PORTAL, Role.Names.HOTLINE, Role.Names.PARTNER, Role.Names.DIRECTOR, Role.Names.SUPERVISOR})
@Tag(name = "订阅", description = "按 Standard Webhooks 签名的事件推送。订阅只会收到本人范围内的事件，内容不含姓名、电话和文字。")
class SubscriptionResource {

    private final Subscriptions subscriptions;
    private final Owner owner;
    private final Idempotency idempotency;

    SubscriptionResource(Subscriptions subscriptions, Owner owner, Idempotency idempotency) {
        this.subscriptions = subscriptions;
        this.owner = owner;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(
            summary = "新建订阅",
            description = "平台、热线收到自己登记的案件的事件；对接单位收到移送给本单位的事件；中心主任收到涉及本单位的事件；督查收到本辖区的事件。"
                    + "签名密钥只在本次应答中给出。消息带 webhook-id、webhook-timestamp、webhook-signature 请求头；"
                    + "以 2xx 应答即视为收到，410 停用订阅，其余按退避时间重试，429、503 的 Retry-After 更长时以其为准，同一消息的 webhook-id 不变。")
    @APIResponse(
            responseCode = "201",
            description = "已创建",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = SubscriptionView.class)))
    @APIResponse(
            responseCode = "409",
            description = "订阅数量已达上限",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemBody.class)))
    @Callback(
            name = "event",
            callbackUrlExpression = "{$request.body#/url}",
            operations =
                    @CallbackOperation(
                            method = "post",
                            summary = "推送一条消息",
                            description =
                                    "请求体的签名见 webhook-signature。data 只含编号、代码、时间和单位，sourceSystem、sourceId 只给登记该案的一方。",
                            requestBody =
                                    @RequestBody(
                                            content =
                                                    @Content(
                                                            mediaType = "application/json",
                                                            examples = {
                                                                @ExampleObject(
                                                                        name = "事件",
                                                                        value = SubscriptionExamples.EVENT),
                                                                @ExampleObject(
                                                                        name = "工单回访",
                                                                        value = SubscriptionExamples.CALLBACK)
                                                            })),
                            responses = {
                                @APIResponse(responseCode = "204", description = "已收到"),
                                @APIResponse(responseCode = "410", description = "不再接收，停用订阅")
                            }))
    public Response create(
            @Parameter(description = "幂等键，重试时用同一个", example = "6f1c2a9e-3b1d-4a7e-9a52-0c3d8f4b7e11")
                    @HeaderParam(Idempotency.HEADER)
                    String key,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = SubscriptionRequest.class),
                                            examples = {
                                                @ExampleObject(
                                                        name = "订阅事件",
                                                        value = SubscriptionExamples.SUBSCRIBE_EVENTS),
                                                @ExampleObject(
                                                        name = "热线工单回访",
                                                        value = SubscriptionExamples.SUBSCRIBE_CALLBACK)
                                            }))
                    @NotNull
                    @Valid
                    SubscriptionRequest request) {
        subscriptions.requireUsable(request.url());
        return idempotency.once(key, request, () -> {
            SubscriptionView made = subscriptions.create(owner, request);
            return Response.status(Response.Status.CREATED)
                    .header("Location", "/api/v1/subscriptions/" + made.id())
                    .entity(made)
                    .build();
        });
    }

    @GET
    @Operation(summary = "列出本单位（或客户端）的订阅", description = "按创建先后排列，不含密钥。")
    @APIResponse(
            responseCode = "200",
            description = "订阅列表",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = SubscriptionPage.class)))
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        UUID after = UuidCursor.decode(page.cursor());
        return Page.of(
                        subscriptions.after(owner.key(), after, page.rows()),
                        page.limit(),
                        s -> UuidCursor.encode(s.id()))
                .map(s -> s.view(null))
                .response(uri);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "查询一个订阅", description = "不含密钥。")
    public SubscriptionView get(@Parameter(description = "订阅编号") @PathParam("id") UUID id) {
        return subscriptions.require(owner.key(), id).view(null);
    }

    @POST
    @Path("/{id}/activation")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "重新启用订阅", description = "接收方答复 410 后停用的订阅，可由此重新启用。停用期间的事件不补发。")
    public SubscriptionView activate(@Parameter(description = "订阅编号") @PathParam("id") UUID id) {
        return subscriptions.activate(owner.key(), id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "删除订阅", description = "尚未送达的消息不再发送，密钥不再使用。")
    @APIResponse(responseCode = "204", description = "已删除")
    public void delete(@Parameter(description = "订阅编号") @PathParam("id") UUID id) {
        subscriptions.delete(owner.key(), id);
    }

    @Schema(description = "订阅的一页")
    record SubscriptionPage(java.util.List<SubscriptionView> items, String next) {}
}
