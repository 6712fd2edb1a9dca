package org.fengqiao.routing.referral;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.platform.crypto.SealedCase;
import org.fengqiao.platform.crypto.SealedCase.SealedParty;
import org.fengqiao.platform.crypto.SealedNote;

/** What a referred case is about. */
@Schema(name = "Matter", description = "事项内容。默认只给出脱敏的当事人；请求头 Access-Purpose 指明目的时给出全文并记录。")
record MatterView(
        @Schema(description = "标题") String title,
        @Schema(description = "内容") String text,
        @Schema(description = "地点") String placeText,
        @Schema(description = "当事人") List<SealedParty> parties,
        @Schema(description = "当事人补充与承办单位移送时的说明") List<SealedNote> supplements,
        @Schema(description = "是否已脱敏") boolean masked) {

    static MatterView of(SealedCase sealed, List<SealedNote> supplements, boolean masked) {
        return masked
                ? new MatterView(
                        null,
                        null,
                        null,
                        sealed.parties().stream().map(SealedParty::masked).toList(),
                        null,
                        true)
                : new MatterView(
                        sealed.title(), sealed.text(), sealed.placeText(), sealed.parties(), supplements, false);
    }
}
