package org.fengqiao.intake.note;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.contracts.NoteKind;

/** Confirms that a note was taken and is on its way to the handling unit. */
@Schema(description = "已收到，并转交办理单位")
public record NoteAnswer(
        @Schema(description = "案号", examples = "FQ532601-20260512-000042")
        String caseNo,

        @Schema(description = "种类", examples = "SUPPLEMENT") NoteKind note,

        @Schema(description = "收到时间", examples = "2026-05-13T02:00:00Z")
        Instant notedAt,

        @Schema(description = "仅撤回时给出：true 整案撤回，由办理单位终结；false 只撤回本条登记，他人的登记仍在办理", examples = "true")
        Boolean caseWithdrawn) {}
