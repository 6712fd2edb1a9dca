package org.fengqiao.notification.subscription;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a subscriber asks for. */
@Schema(description = "新订阅")
record SubscriptionRequest(
        @Schema(
                description = "订阅种类：EVENTS 订阅本人范围内的事件（默认）；CALLBACK 仅供 12345 热线，回访所派工单的签收、结果和办结",
                defaultValue = "EVENTS")
        SubscriptionKind kind,

        @Schema(description = "接收地址，须为 https；不得指向内部网络", examples = "https://portal.example.gov.cn/fengqiao/events")
        @NotBlank
        @Size(max = 2000)
        String url,

        @Schema(
                description = "事件类型，见 /api/v1/event-types；CALLBACK 可省略，省略时为全部三种",
                examples = "[\"case.signed-in.v1\",\"case.closed.v1\"]")
        @Size(max = 100)
        List<@NotNull @Size(max = 100) String> eventTypes,

        @Schema(description = "自备的签名密钥；省略时由系统生成", examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw") @Size(max = 200)
        String secret) {

    SubscriptionRequest {
        eventTypes = eventTypes == null ? List.of() : java.util.Collections.unmodifiableList(eventTypes);
        kind = kind == null ? SubscriptionKind.EVENTS : kind;
    }
}
