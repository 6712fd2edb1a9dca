package org.fengqiao.supervision.accounting;

import java.time.OffsetDateTime;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.contracts.Tier;
import org.fengqiao.supervision.ledger.CaseState;

/** Proof that every registered case is somewhere: registered is open plus closed, and nothing is missing. */
@Schema(description = "对账：已登记 = 在办 + 已办结；unaccounted 应恒为 0")
record Accounting(
        @Schema(examples = "532601000000") String division,
        OffsetDateTime asOf,
        @Schema(description = "已登记案件", examples = "1200") long registered,
        @Schema(description = "在办案件", examples = "180") long open,
        @Schema(description = "在办案件，按状态") Map<CaseState, Long> openByState,
        @Schema(description = "在办案件，按层级") Map<Tier, Long> openByTier,
        @Schema(description = "已办结案件", examples = "1020") long closed,
        @Schema(description = "已办结案件，按结果") Map<Outcome, Long> closedByOutcome,
        @Schema(description = "等待前序事件的事件数", examples = "0") long parkedEvents,
        @Schema(description = "断开的事件链数", examples = "0") long brokenChains,
        @Schema(description = "去向不明的案件数", examples = "0") long unaccounted) {}
