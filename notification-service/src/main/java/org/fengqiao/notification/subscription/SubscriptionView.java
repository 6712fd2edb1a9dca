package org.fengqiao.notification.subscription;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subscription as its owner sees it. */
@Schema(description = "订阅。归单位（或客户端）所有，不归个人。")
record SubscriptionView(
        @Schema(description = "订阅编号") UUID id,
        @Schema(description = "订阅种类") SubscriptionKind kind,

        @Schema(description = "接收地址", examples = "https://portal.example.gov.cn/fengqiao/events")
        String url,

        @Schema(description = "事件类型", examples = "[\"case.signed-in.v1\"]")
        List<String> eventTypes,

        @Schema(description = "ACTIVE 启用；DISABLED 接收方答复 410 后停用")
        SubscriptionState state,

        @Schema(
                description = "签名密钥，仅在创建时给出，请妥善保存；30 天内用同一幂等键重试可再次得到",
                examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        String secret,

        @Schema(description = "创建者账号") String createdBy,
        @Schema(description = "创建时间") Instant createdAt,
        @Schema(description = "状态变更时间") Instant changedAt) {}
