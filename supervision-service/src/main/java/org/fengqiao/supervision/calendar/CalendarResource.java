package org.fengqiao.supervision.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.platform.security.Role;
import org.fengqiao.platform.web.ETags;
import org.fengqiao.supervision.web.Reader;

/** Shows and changes the years that limits are computed with. */
@Path("/api/v1/calendars/{year}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "日历", description = "节假日与调休；缺少某年的安排时，落入该年的期限只作标记，不作推算")
class CalendarResource {

    private final CalendarEditor editor;
    private final Reader reader;

    CalendarResource(CalendarEditor editor, Reader reader) {
        this.editor = editor;
        this.reader = reader;
    }

    @GET
    @RolesAllowed({Role.Names.SUPERVISOR, Role.Names.LEADER, Role.Names.DIRECTOR, Role.Names.ADMINISTRATOR})
    @Operation(summary = "查看一年的节假日安排")
    @APIResponse(
            responseCode = "200",
            description = "该年安排，ETag 为其版本",
            content = @Content(schema = @Schema(implementation = CalendarView.class)))
    @APIResponse(responseCode = "404", description = "该年尚未录入")
    public Response get(@Parameter(description = "年份", example = "2026") @PathParam("year") int year) {
        return answer(editor.get(year));
    }

    @PUT
    @RolesAllowed({Role.Names.SUPERVISOR, Role.Names.ADMINISTRATOR})
    @Operation(summary = "录入或更正一年的节假日安排", description = "已有年份须带 If-Match。变更后，受影响的未结期限随即重新计算，每次变动留痕。")
    @APIResponse(
            responseCode = "200",
            description = "新的安排",
            content = @Content(schema = @Schema(implementation = CalendarView.class)))
    @APIResponse(responseCode = "412", description = "版本已过期")
    @APIResponse(responseCode = "422", description = "日期不属于该年、同时列为放假与上班，或上班日不是周末")
    @APIResponse(responseCode = "428", description = "缺少 If-Match")
    public Response put(
            @Parameter(description = "年份", example = "2027") @PathParam("year") @Min(2000) @Max(2200) int year,
            @Parameter(description = "最近一次读取得到的 ETag", example = "\"0\"") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid CalendarRequest request) {
        return answer(editor.put(year, request, ifMatch, reader.actor().username()));
    }

    private static Response answer(CalendarYear year) {
        return Response.ok(CalendarView.of(year)).tag(ETags.of(year.version())).build();
    }
}
