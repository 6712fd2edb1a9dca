package org.fengqiao.intake.registration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.platform.crypto.SealedCase.PartyKind;
import org.fengqiao.platform.crypto.SealedCase.PartyRole;
import org.fengqiao.platform.crypto.SealedCase.SealedParty;

/** A party as the sender describes it. */
@Schema(description = "当事人")
public record PartyRequest(
        @NotNull @Schema(description = "申请人或被申请人", examples = "APPLICANT")
        PartyRole role,

        @NotNull @Schema(description = "自然人、单位或群体；5 人以上（含 5 人）为群体", examples = "PERSON")
        PartyKind kind,

        @NotBlank @Size(max = 100) @Schema(description = "姓名或单位名称，加密保存", examples = "李大山")
        String name,

        @Pattern(regexp = "[0-9A-Za-z()-]{5,30}", message = "{fengqiao.expected.id-number}")
        @Schema(description = "证件号码或统一社会信用代码，加密保存", examples = "53260119800101123X")
        String idNumber,

        @Pattern(regexp = "[0-9+() -]{5,20}", message = "{fengqiao.expected.phone}")
        @Schema(description = "联系电话，加密保存", examples = "13800000001")
        String phone,

        @Size(max = 300) @Schema(description = "住址，加密保存", examples = "开化街道振华社区 3 组")
        String address,

        @Pattern(regexp = "\\d{12}", message = "{fengqiao.expected.division}")
        @Schema(description = "居住地 12 位行政区划代码，决定稳控责任；省略时按纠纷发生地", examples = "532601001001")
        String division,

        @Min(1) @Max(1_000_000) @Schema(description = "群体人数，仅用于群体", examples = "12")
        Integer persons,

        @Schema(description = "是否为群体推选的代表；一次来访代表不超过 5 人", examples = "false")
        Boolean representative) {

    SealedParty sealed(int no) {
        return new SealedParty(
                no,
                role,
                kind,
                name,
                idNumber,
                phone,
                address,
                persons == null ? 1 : persons,
                Boolean.TRUE.equals(representative));
    }
}
