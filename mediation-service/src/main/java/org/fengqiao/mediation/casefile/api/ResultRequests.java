package org.fengqiao.mediation.casefile.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.contracts.AgreementForm;
import org.fengqiao.mediation.casefile.domain.ClaimClass;
import org.fengqiao.mediation.casefile.domain.DocumentKind;
import org.fengqiao.mediation.casefile.domain.Route;
import org.fengqiao.mediation.casefile.domain.Settling.Terms;

/** What is sent when a mediation ends, and afterwards. There is no place for a fee: mediation costs nothing. */
final class ResultRequests {

    private ResultRequests() {}

    /** An agreement as it stands. */
    @Schema(description = "调解协议；签名、印章齐备时生效，否则存为草案")
    public record AgreementRequest(
            @Schema(description = "ORAL 口头，WRITTEN 书面", examples = "WRITTEN") @NotNull
            AgreementForm form,

            @Schema(description = "协议内容；加密保存", examples = "被申请人于三日内恢复原状。") @NotBlank @Size(max = 20_000)
            String content,

            @Schema(description = "各方义务；加密保存", examples = "[\"三日内恢复原状\"]") @Size(max = 50)
            List<@NotBlank @Size(max = 1_000) String> obligations,

            @Schema(description = "已签名的当事人序号", examples = "[1, 2]") @Size(max = 100)
            Set<@NotNull @Min(1) Integer> signedBy,

            @Schema(description = "调解员已签名", examples = "true")
            Boolean mediatorSigned,

            @Schema(description = "已加盖调解委员会印章", examples = "true")
            Boolean sealed,

            @Schema(description = "生效时间；省略为此刻。不得晚于此刻，不得早于首次调解", examples = "2026-03-03T10:30:00+08:00")
            Instant effectiveAt,

            @Schema(description = "涉及身份关系等不宜确认的填 false；省略时按形式和类别判断", examples = "true")
            Boolean confirmable) {

        Terms terms() {
            return new Terms(
                    form,
                    signedBy == null ? Set.of() : Set.copyOf(signedBy),
                    Boolean.TRUE.equals(mediatorSigned),
                    Boolean.TRUE.equals(sealed),
                    effectiveAt,
                    !Boolean.FALSE.equals(confirmable));
        }
    }

    /** Mediation failed. */
    @Schema(description = "调解不成；必须告知其他途径")
    public record FailureRequest(
            @Schema(description = "原因；其中的当事人姓名、号码会自动脱敏", examples = "双方分歧较大，多次协商未能一致") @NotBlank @Size(max = 500)
            String reason,

            @Schema(description = "已告知的途径", examples = "[\"LITIGATION\"]") @NotEmpty @Size(max = 5)
            Set<@NotNull Route> routes) {}

    /** A check by someone else. */
    @Schema(description = "核查")
    public record VerificationRequest(
            @Schema(description = "是否属实", examples = "true") @NotNull
            Boolean passed,

            @Schema(description = "核查情况；加密保存", examples = "电话核实双方，均认可结果") @Size(max = 2_000)
            String note,

            @Schema(
                    description = "诉求分类（三到位一处理）：REASONABLE 合理，UNREASONABLE 无理，HARDSHIP 困难，UNLAWFUL 违法",
                    examples = "[\"REASONABLE\"]")
            @Size(max = 4)
            Set<@NotNull ClaimClass> claims) {}

    /** A follow-up. */
    @Schema(description = "回访")
    public record RevisitRequest(
            @Schema(description = "评分，1 至 5", examples = "5") @NotNull @Min(1) @Max(5)
            Integer rating,

            @Schema(description = "协议是否履行", examples = "true") @NotNull
            Boolean performed,

            @Schema(description = "回访情况；加密保存") @Size(max = 2_000)
            String note) {}

    /** A joint application to the court. */
    @Schema(description = "共同申请司法确认")
    public record ConfirmationRequest(
            @Schema(description = "共同申请的当事人序号；省略为全体", examples = "[1, 2]") @Size(max = 100)
            Set<@NotNull @Min(1) Integer> applicants) {}

    /** What the court said. */
    @Schema(description = "司法确认的结果")
    public record ConfirmationResultRequest(
            @Schema(description = "法院是否确认", examples = "true") @NotNull
            Boolean confirmed) {}

    /** What an assisting unit did. */
    @Schema(description = "协作完成情况")
    public record AssistConclusionRequest(
            @Schema(description = "完成情况；加密保存", examples = "已到场勘验并出具意见") @NotBlank @Size(max = 2_000)
            String summary) {}

    /** A document that lies elsewhere. */
    @Schema(description = "卷内文件，原件存于对象库")
    public record DocumentRequest(
            @Schema(description = "存放位置", examples = "archive://agreement/0199a2b4") @NotBlank @Size(max = 500)
            String reference,

            @Schema(
                    description = "种类：AGREEMENT 签名协议，EVIDENCE 证据，DELIVERY_RECEIPT 送达回证，OTHER 其他",
                    examples = "AGREEMENT")
            @NotNull
            DocumentKind kind,

            @Schema(description = "媒体类型", examples = "application/pdf")
            @NotNull
            @Pattern(regexp = "[a-z]+/[a-z0-9.+-]{1,100}", message = "{fengqiao.expected.media-type}")
            String mediaType,

            @Schema(description = "文件摘要") @Pattern(regexp = "[0-9a-f]{64}", message = "{fengqiao.expected.sha256}")
            String sha256) {}
}
