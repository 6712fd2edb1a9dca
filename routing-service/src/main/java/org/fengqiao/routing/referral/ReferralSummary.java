package org.fengqiao.routing.referral;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.ReferralOutcome;
import org.fengqiao.routing.Label;
import org.fengqiao.routing.route.domain.Referral;
import org.fengqiao.routing.route.domain.ReferralState;

/** A referral in a list. */
@Schema(name = "ReferralSummary", description = "对接事项（列表）")
record ReferralSummary(
        UUID id,

        @Schema(description = "案号", examples = "FQ532601-20260302-000001")
        String caseNo,

        @Schema(description = "对接渠道") PartnerChannel channel,

        @Schema(description = "对接单位", examples = "532601000000-PC")
        String unit,

        @Schema(description = "商请单位", examples = "532601001000-TC")
        String fromUnit,

        @Schema(description = "事发地区划代码", examples = "532601001001")
        String division,

        @Schema(description = "状态") ReferralState state,
        @Schema(description = "状态名称", examples = "待答复") String stateLabel,
        @Schema(description = "办理结果") ReferralOutcome outcome,
        Instant offeredAt,
        @Schema(description = "最近一步的时间") Instant changedAt) {

    static ReferralSummary of(Referral r, Locale locale) {
        return new ReferralSummary(
                r.id(),
                r.caseNo(),
                r.channel(),
                r.unit(),
                r.fromUnit(),
                r.division(),
                r.state(),
                Label.of("referral", r.state(), locale),
                r.outcome(),
                r.offeredAt(),
                r.steps().getLast().at());
    }
}
