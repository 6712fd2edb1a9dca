package org.fengqiao.platform.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.platform.journal.Replay;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.security.Role;

/** Sends a period of the journal again, for {@code ./fengqiao replay} after a lost broker. */
@Path("/api/v1/replays")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "运维", description = "从日志账本重发事件")
class ReplayResource {

    /** Period to send again. */
    @Schema(description = "重发的时间范围，含 from，不含 to")
    public record ReplayRequest(
            @NotNull Instant from, @NotNull Instant to) {}

    /** How many events were put into the outbox. */
    public record ReplayAnswer(
            @Schema(description = "重新排队的事件数") int events) {}

    private final Replay replay;

    ReplayResource(Replay replay) {
        this.replay = replay;
    }

    @POST
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    @Operation(summary = "重发一段时间内的全部事件", description = "消息中间件的数据丢失后使用。各服务已处理过的事件会被收件箱忽略，重复执行无害。")
    public ReplayAnswer replay(@NotNull @Valid ReplayRequest request) {
        if (!request.from().isBefore(request.to())) {
            throw Problem.invalid("to", "time-order");
        }
        return new ReplayAnswer(replay.period(request.from(), request.to()));
    }
}
