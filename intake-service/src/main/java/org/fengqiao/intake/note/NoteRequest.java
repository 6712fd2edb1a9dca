package org.fengqiao.intake.note;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.contracts.NoteKind;
import org.fengqiao.intake.registration.EvidenceRequest;

/** What an applicant may add to a running case. */
public sealed interface NoteRequest {

    /** The note's kind on the network. */
    NoteKind noteKind();

    /** What was written, or null. */
    default String written() {
        return null;
    }

    /** New evidence. */
    default List<EvidenceRequest> newEvidence() {
        return List.of();
    }

    /** More facts or evidence. */
    @Schema(description = "补充材料")
    record Supplement(
            @NotBlank @Size(max = 20_000) @Schema(description = "补充内容，加密保存", examples = "补交 5 月 10 日拍摄的现场照片。")
            String text,

            @Size(max = 50) @Schema(description = "证据材料") List<@NotNull @Valid EvidenceRequest> evidence)
            implements NoteRequest {
        @Override
        public NoteKind noteKind() {
            return NoteKind.SUPPLEMENT;
        }

        @Override
        public String written() {
            return text;
        }

        @Override
        public List<EvidenceRequest> newEvidence() {
            return evidence == null ? List.of() : evidence;
        }
    }

    /** A reminder. */
    @Schema(description = "催办")
    record Urge(
            @Size(max = 2_000) @Schema(description = "说明，可省略", examples = "已过约定时间，请尽快联系我。")
            String text) implements NoteRequest {
        @Override
        public NoteKind noteKind() {
            return NoteKind.URGE;
        }

        @Override
        public String written() {
            return text;
        }
    }

    /** The applicant takes the matter back. */
    @Schema(description = "撤回申请")
    record Withdrawal(
            @NotBlank @Size(max = 2_000) @Schema(description = "撤回原因", examples = "双方已自行和解。")
            String reason,

            @Schema(description = "撤回哪一条登记；同一账号或窗口报送过多条时必填", examples = "0199a2b4-7c1e-7d43-9a52-3f6f1f0b8c11")
            UUID registrationId)
            implements NoteRequest {
        @Override
        public NoteKind noteKind() {
            return NoteKind.WITHDRAWAL;
        }

        @Override
        public String written() {
            return reason;
        }
    }

    /** How content the applicant is with the result. */
    @Schema(description = "满意度评价")
    record Rating(
            @NotNull @Min(1) @Max(5) @Schema(description = "1 至 5 分，5 分最满意", examples = "5")
            Integer score,

            @Size(max = 2_000) @Schema(description = "意见，可省略", examples = "调解员上门三次，处理公道。")
            String comment)
            implements NoteRequest {
        @Override
        public NoteKind noteKind() {
            return NoteKind.RATING;
        }

        @Override
        public String written() {
            return comment;
        }
    }
}
