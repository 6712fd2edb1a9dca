package org.fengqiao.mediation.casefile.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.platform.crypto.SealedCase.PartyKind;
import org.fengqiao.platform.crypto.SealedCase.PartyRole;
import org.fengqiao.platform.crypto.SealedCase.SealedParty;

/** A party, masked or in clear. */
@Schema(description = "当事人（默认脱敏）")
public record PartyView(
        @Schema(description = "案内序号", examples = "1") int no,

        @Schema(description = "申请人或被申请人", examples = "APPLICANT")
        PartyRole role,

        @Schema(description = "自然人、单位或群体", examples = "PERSON")
        PartyKind kind,

        @Schema(description = "姓名或名称", examples = "李**") String name,

        @Schema(description = "证件号码", examples = "5326************34")
        String idNumber,

        @Schema(description = "联系电话", examples = "138****0001")
        String phone,

        @Schema(description = "住址", examples = "开化街道振华*****")
        String address,

        @Schema(description = "人数", examples = "1") int persons,
        @Schema(description = "是否代表") boolean representative) {

    static PartyView of(SealedParty p) {
        return new PartyView(
                p.no(),
                p.role(),
                p.kind(),
                p.name(),
                p.idNumber(),
                p.phone(),
                p.address(),
                p.persons(),
                p.representative());
    }
}
