package org.fengqiao.intake.registration;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.intake.acceptance.Acceptance.NotAccepted;
import org.fengqiao.intake.acceptance.Refusal;
import org.fengqiao.intake.kind.Route;
import org.fengqiao.intake.number.CaseNumber;
import org.fengqiao.intake.querycode.QueryCode;
import org.fengqiao.intake.text.Labels;

/** What the sender learns at once. The query code is told here and never again. */
@Schema(description = "登记结果")
public record RegistrationAnswer(
        @Schema(description = "登记编号", examples = "0199a2b4-7c1e-7d43-9a52-3f6f1f0b8c11")
        UUID registrationId,

        @Schema(description = "处理决定：ACCEPTED 受理并立案，JOINED 并入办理中的同一事项，NOT_ACCEPTED 不予受理", examples = "ACCEPTED")
        Decision decision,

        @Schema(description = "处理决定的说明", examples = "已受理") String decisionText,

        @Schema(description = "案号，一案一码；不予受理时省略", examples = "FQ532601-20260512-000042")
        String caseNo,

        @Schema(description = "查询码，只在此处给出一次；凭案号和查询码可以跟踪、补充、催办、撤回和评价", examples = "7KQ4MXHN")
        String queryCode,

        @Schema(description = "不予受理的原因代码", examples = "PENDING_ELSEWHERE")
        Refusal reason,

        @Schema(description = "不予受理的原因", examples = "同一事项已在其他法定程序中办理，不重复受理")
        String reasonText,

        @Schema(description = "正确途径代码", examples = "LITIGATION")
        Route route,

        @Schema(description = "正确途径的说明", examples = "请向受理该案的人民法院提出")
        String routeText,

        @Schema(description = "不予受理而有暴力风险或犯罪苗头时的提示：网络不再转送，报送方须立即报告公安机关（人民调解法25）")
        String warning,

        @Schema(description = "人数", examples = "1") int persons,
        @Schema(description = "批次", examples = "1") int batches,

        @Schema(description = "是否群体事项（5 人及以上），由专人带访、代访", examples = "false")
        boolean group,

        @Schema(description = "反复事项关联的原案号；仅在报送方可以查看原案时给出", examples = "FQ532601-20260110-000017")
        String relatesTo,

        @Schema(description = "首问责任单位", examples = "532601001000-TC")
        String firstContactUnit,

        @Schema(description = "登记时间", examples = "2026-05-12T09:30:00Z")
        Instant registeredAt) {

    static RegistrationAnswer opened(
            Approach approach, CaseNumber caseNo, QueryCode code, CaseNumber relatesTo, Locale locale) {
        return withCase(Decision.ACCEPTED, approach, caseNo, code, relatesTo, locale);
    }

    static RegistrationAnswer joined(Approach approach, CaseNumber caseNo, QueryCode code, Locale locale) {
        return withCase(Decision.JOINED, approach, caseNo, code, null, locale);
    }

    private static RegistrationAnswer withCase(
            Decision decision,
            Approach approach,
            CaseNumber caseNo,
            QueryCode code,
            CaseNumber relatesTo,
            Locale locale) {
        return new RegistrationAnswer(
                approach.id(),
                decision,
                Labels.of(decision, locale),
                caseNo.value(),
                code.value(),
                null,
                null,
                null,
                null,
                null,
                approach.headcount().persons(),
                approach.headcount().batches(),
                approach.headcount().group(),
                relatesTo == null ? null : relatesTo.value(),
                approach.unit(),
                approach.registeredAt());
    }

    static RegistrationAnswer refused(Approach approach, NotAccepted refused, Locale locale) {
        return new RegistrationAnswer(
                approach.id(),
                Decision.NOT_ACCEPTED,
                Labels.of(Decision.NOT_ACCEPTED, locale),
                null,
                null,
                refused.refusal(),
                Labels.of(refused.refusal(), locale),
                refused.route(),
                Labels.of(refused.route(), locale),
                Danger.warning(approach.request(), locale),
                approach.headcount().persons(),
                approach.headcount().batches(),
                approach.headcount().group(),
                null,
                approach.unit(),
                approach.registeredAt());
    }
}
