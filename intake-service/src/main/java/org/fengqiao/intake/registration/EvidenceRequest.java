package org.fengqiao.intake.registration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.platform.crypto.SealedNote.Evidence;

/** Where a piece of evidence lies; the network keeps the reference and the digest, not the file. */
@Schema(description = "证据材料的引用；文件本身由报送方的存储保管")
public record EvidenceRequest(
        @NotBlank @Size(max = 500) @Schema(description = "存储引用", examples = "oss://portal/2026/05/a1b2c3.jpg")
        String reference,

        @NotNull
        @Pattern(regexp = "[\\w.+-]{1,60}/[\\w.+-]{1,60}", message = "{fengqiao.expected.media-type}")
        @Schema(description = "媒体类型", examples = "image/jpeg")
        String mediaType,

        @Pattern(regexp = "[0-9a-f]{64}", message = "{fengqiao.expected.sha256}")
        @Schema(
                description = "SHA-256 摘要（十六进制小写）",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @PositiveOrZero @Max(1L << 40) @Schema(description = "字节数", examples = "204800")
        Long bytes) {

    /** The same reference in its sealed form. */
    public Evidence sealed() {
        return new Evidence(reference, mediaType, sha256, bytes);
    }
}
