package org.fengqiao.notification.notice;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.notification.template.Language;
import org.fengqiao.notification.template.Templates;

/** A notice in the reader's language. */
@Schema(description = "一条站内消息")
record NoticeView(
        @Schema(description = "消息编号") UUID id,
        @Schema(description = "UNIT 发给本单位；ACCOUNT 发给本人") Target target,

        @Schema(description = "事件类型", examples = "case.dispatched.v1")
        String eventType,

        @Schema(description = "案件编号", examples = "FQ532601-20260302-000127")
        String caseNo,

        @Schema(description = "内容", examples = "案件 FQ532601-20260302-000127 请贵单位协作办理。")
        String text,

        @Schema(description = "事件发生时间") Instant at,
        @Schema(description = "本账号是否已读") boolean read,
        @Schema(description = "本账号首次阅读时间") Instant readAt) {

    /** Whom a notice is for. */
    enum Target {
        UNIT,
        ACCOUNT
    }

    static NoticeView of(NoticeStore.Notice n, Templates templates, Language language) {
        return new NoticeView(
                n.id(),
                n.target().startsWith("unit:") ? Target.UNIT : Target.ACCOUNT,
                n.eventType(),
                n.caseNo(),
                templates.render(n.template(), n.version(), language, n.arguments()),
                n.at(),
                n.readAt() != null,
                n.readAt());
    }
}
