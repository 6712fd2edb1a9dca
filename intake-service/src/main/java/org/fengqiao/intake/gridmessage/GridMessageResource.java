package org.fengqiao.intake.gridmessage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.intake.gridmessage.GridMessage.MessageState;
import org.fengqiao.intake.registration.RegistrationAnswer;
import org.fengqiao.intake.registration.RegistrationRequest;
import org.fengqiao.intake.web.Choice;
import org.fengqiao.platform.idempotency.Idempotency;
import org.fengqiao.platform.problem.ProblemTexts;
import org.fengqiao.platform.security.CurrentActor;
import org.fengqiao.platform.security.Purpose;
import org.fengqiao.platform.security.Role;
import org.fengqiao.platform.web.PageRequest;

/** Messages from grid groups: taken in, replied to, turned into registrations. Mechanism #92. */
@Path("/api/v1/grid-messages")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "网格消息", description = "网格群里的诉求：有问必答，需要调处的转为登记")
class GridMessageResource {

    /** A reply to the household. */
    @Schema(name = "GridReply", description = "回复")
    public record Reply(
            @NotBlank @Size(max = 2_000) @Schema(description = "回复内容", examples = "已联系电工，今日修复。")
            String text) {}

    private final GridMessages messages;
    private final Idempotency idempotency;
    private final CurrentActor current;

    GridMessageResource(GridMessages messages, Idempotency idempotency, CurrentActor current) {
        this.messages = messages;
        this.idempotency = idempotency;
        this.current = current;
    }

    @POST
    @RolesAllowed({Role.Names.GRID_WORKER, Role.Names.CLERK, Role.Names.PORTAL, Role.Names.HOTLINE})
    @Operation(summary = "收下一条网格消息", description = "须在反映人所在的辖区内。")
    @APIResponse(
            responseCode = "201",
            description = "已收下",
            content = @Content(schema = @Schema(implementation = GridMessageView.class)))
    public Response take(
            @Parameter(description = "幂等键", required = true) @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid GridMessageRequest request) {
        return idempotency.once(
                key,
                request,
                () -> Response.status(Response.Status.CREATED)
                        .entity(messages.take(request, current.get()))
                        .build());
    }

    @GET
    @RolesAllowed({
        Role.Names.GRID_WORKER,
        Role.Names.CLERK,
        Role.Names.MEDIATOR,
        Role.Names.DIRECTOR,
        Role.Names.PORTAL,
        Role.Names.HOTLINE
    })
    @Operation(summary = "网格消息列表", description = "后收到的在前。网格员和工作人员看本辖区，门户、热线只看自己报送的及其回复。列表一律脱敏。")
    @APIResponse(
            responseCode = "200",
            description = "一页消息；Link 头给出下一页",
            content = @Content(schema = @Schema(implementation = GridMessageView.GridMessagePage.class)))
    public Response list(
            @Parameter(description = "状态：OPEN、ANSWERED、CONVERTED", example = "OPEN") @QueryParam("state") String state,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return messages.list(current.get(), Choice.of(MessageState.class, state, "state"), page.cursor(), page.limit())
                .response(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.Names.GRID_WORKER,
        Role.Names.CLERK,
        Role.Names.MEDIATOR,
        Role.Names.DIRECTOR,
        Role.Names.PORTAL,
        Role.Names.HOTLINE
    })
    @Operation(summary = "查看一条网格消息", description = """
                    网格员和工作人员看本辖区，门户、热线只看自己报送的及其回复。反映人和联系电话默认脱敏。\
                    收下该消息的人、消息所在村（社区）的网格员和工作人员，以及其上级主任，注明用途（Access-Purpose）后可看原文，\
                    每次都有记录；其他人不可以（purpose-not-allowed）。""")
    @APIResponse(
            responseCode = "200",
            description = "消息内容",
            content = @Content(schema = @Schema(implementation = GridMessageView.class)))
    public GridMessageView get(
            @Parameter(description = "消息编号") @PathParam("id") String id,
            @Parameter(
                            description = "查看反映人和联系电话原文的用途：HANDLING 办理，VERIFICATION 核查，CITIZEN_REQUEST 当事人申请",
                            example = "HANDLING")
                    @HeaderParam(Purpose.HEADER)
                    String purpose) {
        return messages.get(id, Choice.of(Purpose.class, purpose, Purpose.HEADER), current.get());
    }

    @POST
    @Path("/{id}/reply")
    @RolesAllowed({Role.Names.GRID_WORKER, Role.Names.CLERK, Role.Names.MEDIATOR, Role.Names.DIRECTOR})
    @Operation(summary = "回复网格消息", description = "每条消息回复一次。")
    @APIResponse(
            responseCode = "201",
            description = "已回复",
            content = @Content(schema = @Schema(implementation = GridMessageView.class)))
    @APIResponse(responseCode = "409", description = "已经回复过（already-replied）")
    public Response reply(
            @Parameter(description = "消息编号") @PathParam("id") String id,
            @Parameter(description = "幂等键", required = true) @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid Reply reply) {
        record Asked(String id, Reply reply) {}
        return idempotency.once(
                key,
                new Asked(id, reply),
                () -> Response.status(Response.Status.CREATED)
                        .entity(messages.reply(id, reply.text(), current.get()))
                        .build());
    }

    @POST
    @Path("/{id}/conversion")
    @RolesAllowed({Role.Names.GRID_WORKER, Role.Names.CLERK, Role.Names.MEDIATOR, Role.Names.DIRECTOR})
    @Operation(summary = "把网格消息转为登记", description = "按登记接口的规则受理；每条消息只转一次。")
    @APIResponse(
            responseCode = "201",
            description = "已登记",
            content = @Content(schema = @Schema(implementation = RegistrationAnswer.class)))
    @APIResponse(responseCode = "409", description = "已经转过（already-converted）")
    public Response convert(
            @Parameter(description = "消息编号") @PathParam("id") String id,
            @Parameter(description = "幂等键", required = true) @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid RegistrationRequest request,
            @Context HttpHeaders headers) {
        record Asked(String id, RegistrationRequest request) {}
        Locale locale = ProblemTexts.locale(headers.getAcceptableLanguages());
        return idempotency.once(
                key, new Asked(id, request), () -> messages.convert(id, request, current.get(), locale));
    }
}
