package org.fengqiao.intake.registration;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.contracts.Channel;

/** A line of a list; always masked. */
@Schema(description = "登记列表中的一条（脱敏）")
public record RegistrationSummary(
        @Schema(description = "登记编号") UUID id,
        @Schema(description = "处理决定", examples = "ACCEPTED") Decision decision,
        @Schema(description = "处理决定的说明", examples = "已受理") String decisionText,

        @Schema(description = "案号", examples = "FQ532601-20260512-000042")
        String caseNo,

        @Schema(description = "登记渠道", examples = "WINDOW") Channel channel,
        @Schema(description = "类别代码", examples = "02") String kind,
        @Schema(description = "类别名称", examples = "邻里纠纷") String kindText,

        @Schema(description = "发生地代码", examples = "532601001001")
        String division,

        @Schema(description = "发生地名称", examples = "振华社区") String divisionName,
        @Schema(description = "标题；要求保密的事项不给出") String title,
        @Schema(description = "第一申请人（脱敏）", examples = "李**") String applicant,
        @Schema(description = "人数", examples = "1") int persons,
        @Schema(description = "批次", examples = "1") int batches,
        @Schema(description = "是否群体事项", examples = "false") boolean group,

        @Schema(description = "报送账号", examples = "service-account-portal-demo")
        String sender,

        @Schema(description = "登记时间") Instant registeredAt) {}
