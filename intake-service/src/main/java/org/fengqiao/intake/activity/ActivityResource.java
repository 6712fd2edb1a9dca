package org.fengqiao.intake.activity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.platform.idempotency.Idempotency;
import org.fengqiao.platform.problem.ProblemTexts;
import org.fengqiao.platform.security.CurrentActor;
import org.fengqiao.platform.security.Role;
import org.fengqiao.platform.web.PageRequest;

/** Campaigns (排查) and reception days (接访) to which registrations are counted. Mechanisms #42 and #90. */
@Path("/api/v1/activities")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "排查与接访", description = "排查活动和接访日；登记时注明活动编号，即计入该活动")
class ActivityResource {

    private final Activities activities;
    private final Idempotency idempotency;
    private final CurrentActor current;

    ActivityResource(Activities activities, Idempotency idempotency, CurrentActor current) {
        this.activities = activities;
        this.idempotency = idempotency;
        this.current = current;
    }

    @POST
    @RolesAllowed({Role.Names.DIRECTOR, Role.Names.SUPERVISOR, Role.Names.LEADER})
    @Operation(summary = "发起活动", description = "日常、专项、重点时段排查，或开门接访、领导接访。")
    @APIResponse(
            responseCode = "201",
            description = "已发起",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response announce(
            @Parameter(description = "幂等键", required = true) @HeaderParam(Idempotency.HEADER) String key,
            @NotNull @Valid ActivityRequest request,
            @Context HttpHeaders headers) {
        Locale locale = ProblemTexts.locale(headers.getAcceptableLanguages());
        return idempotency.once(key, request, () -> {
            ActivityView view = activities.announce(request, current.get(), locale);
            return Response.created(URI.create("/api/v1/activities/" + view.id()))
                    .entity(view)
                    .build();
        });
    }

    @GET
    @RolesAllowed({
        Role.Names.CLERK,
        Role.Names.MEDIATOR,
        Role.Names.DIRECTOR,
        Role.Names.LEADER,
        Role.Names.SUPERVISOR,
        Role.Names.GRID_WORKER
    })
    @Operation(summary = "活动列表", description = "本辖区及上级发起的活动，后发起的在前。")
    @APIResponse(
            responseCode = "200",
            description = "一页活动；Link 头给出下一页",
            content = @Content(schema = @Schema(implementation = ActivityView.ActivityPage.class)))
    public Response list(@Valid @BeanParam PageRequest page, @Context HttpHeaders headers, @Context UriInfo uri) {
        return activities
                .list(current.get(), page.cursor(), page.limit(), ProblemTexts.locale(headers.getAcceptableLanguages()))
                .response(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.Names.CLERK,
        Role.Names.MEDIATOR,
        Role.Names.DIRECTOR,
        Role.Names.LEADER,
        Role.Names.SUPERVISOR,
        Role.Names.GRID_WORKER
    })
    @Operation(summary = "活动及其统计", description = "件次、批次、人次分开统计。")
    public ActivityView get(@Parameter(description = "活动编号") @PathParam("id") String id, @Context HttpHeaders headers) {
        return activities.get(id, current.get(), ProblemTexts.locale(headers.getAcceptableLanguages()));
    }
}
