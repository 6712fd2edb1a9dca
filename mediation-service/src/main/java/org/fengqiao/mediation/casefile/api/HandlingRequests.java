package org.fengqiao.mediation.casefile.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.contracts.SessionKind;
import org.fengqiao.contracts.SessionMode;
import org.fengqiao.mediation.casefile.domain.AidKind;
import org.fengqiao.mediation.casefile.domain.Route;

/** What is sent while a case is being mediated. */
final class HandlingRequests {

    static final String ACCOUNT = "[a-z0-9][a-z0-9._@-]{0,99}";

    private HandlingRequests() {}

    /** Who mediates. */
    @Schema(description = "指定调解员")
    public record AssignmentRequest(
            @Schema(description = "调解员账号", examples = "mediator.532601001000-tc.1")
            @NotNull
            @Pattern(regexp = ACCOUNT, message = "{fengqiao.expected.account}")
            String mediator,

            @Schema(description = "是否由当事人选定", examples = "false")
            Boolean chosenByParty) {}

    /** Whose word it is. */
    @Schema(description = "当事人拒绝现任调解员")
    public record MediatorRefusalRequest(
            @Schema(description = "当事人序号", examples = "2") @NotNull @Min(1)
            Integer party) {}

    /** A party's word on being mediated. */
    @Schema(description = "当事人是否同意调解")
    public record ConsentRequest(
            @Schema(description = "当事人序号", examples = "1") @NotNull @Min(1)
            Integer party,

            @Schema(description = "同意 true；明确拒绝 false，调解随即终止", examples = "true") @NotNull
            Boolean consents,

            @Schema(description = "拒绝时告知的其他途径；省略时按纠纷类别", examples = "[\"LITIGATION\"]") @Size(max = 5)
            Set<@NotNull Route> routes) {}

    /** A meeting that was held. */
    @Schema(description = "一次调解")
    public record SessionRequest(
            @Schema(description = "方式：HOME 上门，FIELD 流动，ONLINE 线上，CENTRE 中心", examples = "HOME") @NotNull
            SessionMode mode,

            @Schema(description = "类型：PEOPLE 人民，PETITION 信访，ADMINISTRATIVE 行政，JUDICIAL 司法", examples = "PEOPLE")
            @NotNull
            SessionKind kind,

            @Schema(description = "开始时间；不得晚于此刻，不得早于登记前 24 小时", examples = "2026-03-03T09:00:00+08:00") @NotNull
            Instant startedAt,

            @Schema(description = "时长（分钟）", examples = "60") @NotNull @Min(1) @Max(1440)
            Integer minutes,

            @Schema(description = "到场当事人的序号", examples = "[1, 2]") @NotEmpty @Size(max = 100)
            Set<@NotNull @Min(1) Integer> participants,

            @Schema(description = "调解记录；加密保存", examples = "双方陈述事实，调解员现场查看并释法说理。") @NotBlank @Size(max = 20_000)
            String record,

            @Schema(description = "到场协助的人员账号（驻村干部、网格员等）", examples = "[\"grid.532601001001-vc\"]") @Size(max = 20)
            Set<@NotNull @Pattern(regexp = ACCOUNT, message = "{fengqiao.expected.account}") String> helpers) {}

    /** Why something is done; parties' names and numbers in it are masked. */
    @Schema(description = "事由")
    public record ReasonRequest(
            @Schema(description = "事由；其中的当事人姓名、号码会自动脱敏", examples = "等待宅基地测绘结果") @NotBlank @Size(max = 500)
            String reason) {}

    /** Help given to a party. */
    @Schema(description = "对当事人的救助、援助")
    public record AidRequest(
            @Schema(
                    description = "种类：CIVIL_RELIEF 民政救济，LEGAL_AID 法律援助，JUDICIAL_AID 司法救助，COUNSELLING 心理疏导",
                    examples = "LEGAL_AID")
            @NotNull
            AidKind kind,

            @Schema(description = "当事人序号", examples = "1") @Min(1)
            Integer party,

            @Schema(description = "金额（分）", examples = "50000") @Min(0)
            Long amountCents,

            @Schema(description = "说明；加密保存") @Size(max = 2_000)
            String note) {}

    static List<Route> list(Set<Route> routes) {
        return routes == null ? List.of() : routes.stream().sorted().toList();
    }
}
