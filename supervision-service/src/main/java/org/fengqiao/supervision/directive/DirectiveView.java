package org.fengqiao.supervision.directive;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.contracts.DirectiveKind;
import org.fengqiao.platform.crypto.Vault;
import org.fengqiao.supervision.web.Labels;

/** A directive with its answer. */
@Schema(description = "一件督办")
record DirectiveView(
        @Schema(description = "文号", examples = "DB532601-2026-0012")
        String number,

        @Schema(examples = "FQ532601-20260512-000042") String caseNo,
        DirectiveKind kind,
        @Schema(description = "种类名称", examples = "督办函") String kindLabel,

        @Schema(description = "收文单位代码", examples = "532601001000-TC")
        String unit,

        @Schema(description = "收文单位名称", examples = "开化街道综治中心")
        String unitName,

        @Schema(description = "正文") String text,

        @Schema(description = "发文人；supervision 表示系统自动发出", examples = "supervisor.532601000000-cc")
        String issuedBy,

        OffsetDateTime issuedAt,
        @Schema(description = "回复期限") OffsetDateTime replyDueAt,
        @Schema(description = "回复正文；未回复则省略") String reply,
        String repliedBy,
        OffsetDateTime repliedAt) {

    static DirectiveView of(Directive d, Vault vault, Labels labels) {
        return new DirectiveView(
                d.number(),
                d.caseNo(),
                d.kind(),
                labels.of(d.kind()),
                d.unit(),
                labels.unit(d.unit()),
                vault.open(d.text(), String.class),
                d.issuedBy(),
                Labels.local(d.issuedAt()),
                Labels.local(d.replyDueAt()),
                vault.open(d.reply(), String.class),
                d.repliedBy(),
                Labels.local(d.repliedAt()));
    }
}
