package org.fengqiao.mediation.casefile.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.mediation.casefile.domain.PaperDetails;
import org.fengqiao.mediation.casefile.domain.PaperKind;

/** One entry of the dossier; what people said is only shown to readers with a purpose. */
@Schema(description = "卷宗中的一件")
public record PaperView(
        @Schema(description = "件号", examples = "1") int no,
        @Schema(description = "种类", examples = "SESSION") PaperKind kind,

        @Schema(description = "记录人", examples = "mediator.532601001000-tc.1")
        String by,

        @Schema(description = "记录时间") Instant at,
        @Schema(description = "不含个人信息的要素") PaperDetails details,

        @Schema(description = "正文；仅在注明用途时给出，伙伴单位用自有密钥加密、本网络不能解密的省略", type = SchemaType.OBJECT)
        JsonNode content) {}
