package org.fengqiao.mediation.casefile.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.contracts.AssignmentRole;
import org.fengqiao.contracts.Grade;
import org.fengqiao.contracts.Outcome;
import org.fengqiao.mediation.casefile.domain.FileState;
import org.fengqiao.mediation.casefile.domain.RequestKind;

/** One line of a work list; it names nobody. */
@Schema(description = "案卷列表的一行，一律脱敏")
public record FileRow(
        @Schema(description = "案号", examples = "FQ532601-20260302-000001")
        String caseNo,

        @Schema(description = "第几次交办", examples = "1") int hop,
        @Schema(description = "牵头或协作", examples = "LEAD") AssignmentRole role,

        @Schema(description = "承办单位", examples = "532601001000-TC")
        String unit,

        @Schema(description = "状态", examples = "MEDIATING") FileState state,
        @Schema(description = "状态的说明", examples = "调解中") String stateLabel,
        @Schema(description = "调解员账号") String mediator,
        @Schema(description = "难易等级", examples = "GENERAL") Grade grade,
        @Schema(description = "纠纷类别代码", examples = "02") String kind,

        @Schema(description = "发生地代码", examples = "532601001001")
        String division,

        @Schema(description = "申请人（脱敏）", examples = "李**") String applicant,
        @Schema(description = "涉及人数", examples = "2") int persons,

        @Schema(description = "待审批的请示", examples = "EXTENSION")
        RequestKind pendingRequest,

        @Schema(description = "交办时间") Instant dispatchedAt,
        @Schema(description = "签收时间") Instant signedInAt,
        @Schema(description = "时限超期的时间") Instant overdueSince,
        @Schema(description = "办理结果") Outcome outcome) {}
