package org.fengqiao.intake.gridmessage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.intake.gridmessage.GridMessage.MessageState;

/** A message as a reader may see it; whom to call is masked unless there is a purpose. */
@Schema(description = "网格消息（反映人默认脱敏）")
public record GridMessageView(
        @Schema(description = "消息编号") UUID id,

        @Schema(description = "行政区划代码", examples = "532601001001")
        String division,

        @Schema(description = "内容", examples = "3 组路灯坏了。") String text,
        @Schema(description = "反映人（默认脱敏）", examples = "李**") String contactName,

        @Schema(description = "联系电话（默认脱敏）", examples = "138****0001")
        String contactPhone,

        @Schema(description = "收到时间") Instant sentAt,

        @Schema(description = "状态：OPEN 待回复，ANSWERED 已回复，CONVERTED 已转为登记", examples = "OPEN")
        MessageState state,

        @Schema(description = "回复时间") Instant repliedAt,

        @Schema(description = "回复内容", examples = "已联系电工，今日修复。")
        String reply,

        @Schema(description = "转成的登记编号") UUID registrationId,

        @Schema(description = "转成的案号", examples = "FQ532601-20260512-000042")
        String caseNo,

        @Schema(description = "反映人和联系电话是否已脱敏", examples = "true")
        boolean masked) {

    /** A page of a list, named for the API description. */
    @Schema(description = "一页网格消息")
    public record GridMessagePage(
            @Schema(description = "本页条目") List<GridMessageView> items,
            @Schema(description = "下一页的游标") String next) {}

    static GridMessageView of(GridMessage message, GridMessageRequest content, String reply, boolean masked) {
        return new GridMessageView(
                message.id(),
                message.division(),
                content.text(),
                content.contactName(),
                content.contactPhone(),
                message.sentAt(),
                message.state(),
                message.repliedAt(),
                reply,
                message.registrationId(),
                message.caseNo(),
                masked);
    }
}
