package org.fengqiao.notification.sms;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fengqiao.notification.audience.Audience;
import org.fengqiao.notification.audience.ScopeKey;
import org.fengqiao.notification.audience.Viewer;
import org.fengqiao.notification.delivery.DeliveryState;
import org.fengqiao.notification.facts.CaseFactsStore;
import org.fengqiao.platform.problem.Problem;
import org.fengqiao.platform.security.Actor;
import org.fengqiao.platform.security.CurrentActor;
import org.fengqiao.platform.security.Role;

/** Shows staff whether the applicants of their case were told (电子送达回执). */
@Path("/api/v1/cases/{caseNo}/messages")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "短信", description = "发给申请人的短信及其送达情况")
class CaseMessageResource {

    /** One text message. */
    @Schema(description = "一条短信。内容不再保存，可由模板名称和版本得知措辞。")
    record MessageView(
            @Schema(description = "短信编号，即提交给短信网关的 reference")
            UUID id,

            @Schema(description = "模板", examples = "sms.accepted")
            String template,

            @Schema(description = "模板版本", examples = "2026.1")
            String version,

            @Schema(description = "脱敏后的手机号", examples = "138****5678")
            String to,

            @Schema(description = "PENDING 待发送；WAITING 避开夜间，待发送；DELIVERED 网关已接收；FAILED 已放弃")
            DeliveryState state,

            @Schema(description = "已尝试次数", examples = "1") int attempts,

            @Schema(description = "网关回执号", examples = "m-20260302-0001")
            String receipt,

            @Schema(description = "生成时间") Instant createdAt,
            @Schema(description = "避开夜间，不早于此时发送") Instant notBefore,
            @Schema(description = "网关接收或放弃的时间") Instant finishedAt) {

        static MessageView of(SmsStore.Sent s) {
            return new MessageView(
                    s.id(),
                    s.template(),
                    s.version(),
                    s.maskedTo(),
                    s.state(),
                    s.attempts(),
                    s.receipt(),
                    s.createdAt(),
                    s.notBefore(),
                    s.finishedAt());
        }
    }

    private final SmsStore messages;
    private final CaseFactsStore cases;
    private final CurrentActor current;

    CaseMessageResource(SmsStore messages, CaseFactsStore cases, CurrentActor current) {
        this.messages = messages;
        this.cases = cases;
        this.current = current;
    }

    @GET
    @RolesAllowed({Role.Names.CLERK, Role.Names.MEDIATOR, Role.Names.DIRECTOR, Role.Names.SUPERVISOR})
    @Operation(summary = "查询一案的短信送达情况", description = "限首问单位、现承办单位和辖区督查；最多 200 条，按先后排列。")
    public List<MessageView> of(
            @Parameter(description = "案件编号", example = "FQ532601-20260302-000127") @PathParam("caseNo") String caseNo) {
        Audience audience = cases.find(caseNo).map(Audience::of).orElseThrow(Problem::notFound);
        if (keys(current.get()).noneMatch(audience::includes)) {
            throw Problem.notFound();
        }
        return messages.of(caseNo).stream().map(MessageView::of).toList();
    }

    private static Stream<String> keys(Actor actor) {
        Stream<String> unit = Stream.ofNullable(actor.unit()).map(ScopeKey::unit);
        return actor.is(Role.SUPERVISOR) ? Stream.concat(unit, ScopeKey.of(Viewer.DIVISION, actor).stream()) : unit;
    }
}
