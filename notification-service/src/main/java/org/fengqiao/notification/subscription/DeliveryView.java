package org.fengqiao.notification.subscription;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.notification.delivery.DeliveryLog;
import org.fengqiao.notification.delivery.DeliveryState;

/** A message of a subscription with all that was tried to deliver it. */
@Schema(description = "一条推送消息及其全部发送记录")
record DeliveryView(
        @Schema(description = "消息编号，即请求头 webhook-id，重发时不变") UUID id,

        @Schema(description = "事件编号") UUID eventId,

        @Schema(description = "事件类型", examples = "case.signed-in.v1")
        String eventType,

        @Schema(description = "案件编号", examples = "FQ532601-20260302-000127")
        String caseNo,

        @Schema(description = "PENDING 待发送或待重试；DELIVERED 已送达；FAILED 已放弃；CANCELLED 订阅停用或删除后取消")
        DeliveryState state,

        @Schema(description = "已尝试次数", examples = "1") int attempts,
        @Schema(description = "下次尝试时间，仅待发送时有") Instant nextAttemptAt,
        @Schema(description = "生成时间") Instant createdAt,
        @Schema(description = "送达、放弃或取消的时间") Instant finishedAt,
        @Schema(description = "每次尝试，按先后排列") List<Attempt> tries) {

    /** One try. */
    @Schema(description = "一次尝试")
    record Attempt(
            @Schema(description = "第几次", examples = "1") int number,
            @Schema(description = "开始时间") Instant at,
            @Schema(description = "耗时（毫秒）", examples = "35") int millis,

            @Schema(
                    description = "结果：delivered 送达；http-status 应答不是 2xx；timeout 超时；connection-refused、connection-lost、"
                            + "tls-failure、unknown-host、address-not-allowed 未能送出；gone 接收方不再接收",
                    examples = "delivered")
            String result,

            @Schema(description = "接收方的 HTTP 状态码，没有应答时省略", examples = "200")
            Integer status) {}

    static DeliveryView of(DeliveryLog.Entry e) {
        return new DeliveryView(
                e.id(),
                e.eventId(),
                e.eventType(),
                e.caseNo(),
                e.state(),
                e.attempts(),
                e.nextAttemptAt(),
                e.createdAt(),
                e.finishedAt(),
                e.tries().stream()
                        .map(t -> new Attempt(t.number(), t.at(), t.millis(), t.result(), t.status()))
                        .toList());
    }
}
