package org.fengqiao.intake.tracking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.intake.note.NoteRequest;
import org.fengqiao.intake.registration.EvidenceRequest;

/** A note by someone without an account, who shows case number and query code in the body. */
public sealed interface CitizenNote {

    /** The case number as typed. */
    String caseNo();

    /** The query code as typed. */
    String queryCode();

    /** The note without what let it in. */
    NoteRequest note();

    /** More facts or evidence. */
    @Schema(name = "CitizenSupplement", description = "补充材料（凭查询码）")
    record Supplement(
            @NotBlank @Size(max = 40) @Schema(description = "案号", examples = "FQ532601-20260512-000042")
            String caseNo,

            @NotBlank @Size(max = 20) @Schema(description = "查询码", examples = "7KQ4-MXHN")
            String queryCode,

            @NotBlank @Size(max = 20_000) @Schema(description = "补充内容", examples = "补交现场照片。")
            String text,

            @Size(max = 50) @Schema(description = "证据材料") List<@NotNull @Valid EvidenceRequest> evidence)
            implements CitizenNote {
        @Override
        public NoteRequest note() {
            return new NoteRequest.Supplement(text, evidence);
        }
    }

    /** A reminder. */
    @Schema(name = "CitizenUrge", description = "催办（凭查询码）")
    record Urge(
            @NotBlank @Size(max = 40) @Schema(description = "案号", examples = "FQ532601-20260512-000042")
            String caseNo,

            @NotBlank @Size(max = 20) @Schema(description = "查询码", examples = "7KQ4-MXHN")
            String queryCode,

            @Size(max = 2_000) @Schema(description = "说明，可省略", examples = "请尽快联系我。")
            String text)
            implements CitizenNote {
        @Override
        public NoteRequest note() {
            return new NoteRequest.Urge(text);
        }
    }

    /** The applicant takes the matter back. */
    @Schema(name = "CitizenWithdrawal", description = "撤回申请（凭查询码）")
    record Withdrawal(
            @NotBlank @Size(max = 40) @Schema(description = "案号", examples = "FQ532601-20260512-000042")
            String caseNo,

            @NotBlank @Size(max = 20) @Schema(description = "查询码", examples = "7KQ4-MXHN")
            String queryCode,

            @NotBlank @Size(max = 2_000) @Schema(description = "撤回原因", examples = "双方已自行和解。")
            String reason)
            implements CitizenNote {
        @Override
        public NoteRequest note() {
            return new NoteRequest.Withdrawal(reason, null);
        }
    }

    /** How content the applicant is with the result. */
    @Schema(name = "CitizenRating", description = "满意度评价（凭查询码）")
    record Rating(
            @NotBlank @Size(max = 40) @Schema(description = "案号", examples = "FQ532601-20260512-000042")
            String caseNo,

            @NotBlank @Size(max = 20) @Schema(description = "查询码", examples = "7KQ4-MXHN")
            String queryCode,

            @NotNull @Min(1) @Max(5) @Schema(description = "1 至 5 分，5 分最满意", examples = "5")
            Integer score,

            @Size(max = 2_000) @Schema(description = "意见，可省略", examples = "处理公道。")
            String comment)
            implements CitizenNote {
        @Override
        public NoteRequest note() {
            return new NoteRequest.Rating(score, comment);
        }
    }
}
