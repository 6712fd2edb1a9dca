package org.fengqiao.routing.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.platform.security.CurrentActor;
import org.fengqiao.platform.security.Purpose;
import org.fengqiao.platform.security.Role;
import org.fengqiao.platform.web.ETags;
import org.fengqiao.platform.web.Page;
import org.fengqiao.platform.web.PageRequest;
import org.fengqiao.routing.Choice;
import org.fengqiao.routing.Cursor;
import org.fengqiao.routing.Label;
import org.fengqiao.routing.referral.ReferralFilter.Direction;
import org.fengqiao.routing.route.domain.ReferralState;

/** Referrals to read: the partner's desk, and the sender's receipts. */
@Path("/api/v1/referrals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "对接", description = "警调、诉调、访调、政调、检调：商请、接收、办结与回执")
class ReferralResource {

    private final ReferralCommands commands;
    private final ReferralRepository referrals;
    private final Matters matters;
    private final CurrentActor current;

    ReferralResource(ReferralCommands commands, ReferralRepository referrals, Matters matters, CurrentActor current) {
        this.commands = commands;
        this.referrals = referrals;
        this.matters = matters;
        this.current = current;
    }

    @GET
    @Transactional
    @RolesAllowed({
        Role.Names.PARTNER,
        Role.Names.CLERK,
        Role.Names.MEDIATOR,
        Role.Names.DIRECTOR,
        Role.Names.LEADER,
        Role.Names.SUPERVISOR
    })
    @Operation(summary = "列出对接事项", description = "对接单位只见商请本单位的；调解组织与中心只见本单位发出的；督查与包案领导可见辖区内全部。不含当事人信息。新的在前。")
    public Response list(
            @Parameter(description = "状态", schema = @Schema(implementation = ReferralState.class)) @QueryParam("state")
                    String state,
            @Parameter(description = "渠道", schema = @Schema(implementation = PartnerChannel.class))
                    @QueryParam("channel")
                    String channel,
            @Parameter(description = "单位代码", example = "532601000000-PC") @Size(max = 20) @QueryParam("unit")
                    String unit,
            @Parameter(description = "相对 unit 的方向：IN 收到，OUT 发出", schema = @Schema(implementation = Direction.class))
                    @QueryParam("direction")
                    String direction,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        var filter = new ReferralFilter(
                Choice.of(ReferralState.class, state, "state"),
                Choice.of(PartnerChannel.class, channel, "channel"),
                unit,
                Choice.of(Direction.class, direction, "direction"));
        var rows = referrals.list(current.get(), filter, Cursor.id(page.cursor()), page.rows());
        return Page.of(rows, page.limit(), r -> Cursor.of(r.id()))
                .map(r -> ReferralSummary.of(r, Label.locale(headers)))
                .response(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.Names.PARTNER,
        Role.Names.CLERK,
        Role.Names.MEDIATOR,
        Role.Names.DIRECTOR,
        Role.Names.LEADER,
        Role.Names.SUPERVISOR
    })
    @Operation(
            summary = "查询一个对接事项",
            description =
                    "含每一步的回执。事项内容只给对接单位，且只在待答复、已接收时；当事人默认脱敏，带 Access-Purpose 时给出全文并记录。对接单位填报的结果说明也只在带 Access-Purpose 时给出并记录。应答带 ETag。")
    @APIResponse(
            responseCode = "200",
            description = "对接事项",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response one(
            @Parameter(description = "对接编号") @PathParam("id") UUID id,
            @Parameter(schema = @Schema(implementation = Purpose.class)) @HeaderParam(Purpose.HEADER) String purpose,
            @Context HttpHeaders headers) {
        var actor = current.get();
        Purpose why = Choice.of(Purpose.class, purpose, Purpose.HEADER);
        return commands.read(
                id,
                actor,
                r -> Response.ok(matters.view(r, actor, why, Label.locale(headers)))
                        .tag(ETags.of(r.version()))
                        .build());
    }
}
