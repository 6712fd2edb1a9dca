package org.fengqiao.routing.reference;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.contracts.PartnerChannel;
import org.fengqiao.contracts.ReferenceEvent.UnitPut;
import org.fengqiao.contracts.Tier;
import org.fengqiao.contracts.UnitType;
import org.fengqiao.platform.reference.Unit;

/** A unit as an administrator puts it. */
@Schema(description = "单位")
record UnitItem(
        @Schema(description = "单位代码：区划代码-类型", examples = "532601001000-TC")
        @NotNull
        @Pattern(regexp = "\\d{12}-(VC|TC|CC|PS|PC|PO|PP|[DPS]\\d{2})", message = "{fengqiao.expected.unit}")
        String code,

        @Schema(description = "名称", examples = "开化街道矛盾纠纷调处中心") @NotBlank @Size(max = 100)
        String name,

        @Schema(description = "类型") @NotNull UnitType type,
        @Schema(description = "承办案件的层级；只接受对接的单位省略") Tier tier,
        @Schema(description = "对接渠道；不是对接单位的省略") PartnerChannel channel,

        @Schema(description = "所属区划代码", examples = "532601001000")
        @NotNull
        @Pattern(regexp = "\\d{12}", message = "{fengqiao.expected.division}")
        String division,

        @Schema(description = "主任（负责人）账号", examples = "director.532601001000-tc") @NotBlank @Size(max = 100)
        String director,

        @Schema(description = "兜底责任人账号：逾期无人接件时由其承办", examples = "director.532601001000-tc") @NotBlank @Size(max = 100)
        String fallbackOwner,

        @Schema(description = "是否启用；省略为启用") Boolean active,

        @Schema(description = "除负责人、兜底责任人外，本单位案件可以指定的账号；省略时不检查所指定的账号", examples = "[\"mediator.532601001000-tc.1\"]")
        @Size(max = 500)
        List<@NotNull @Pattern(regexp = "[a-z0-9][a-z0-9._@-]{0,99}", message = "{fengqiao.expected.account}") String>
                mediators) {

    Unit unit() {
        return new Unit(
                code,
                name,
                type,
                tier,
                channel,
                division,
                director,
                fallbackOwner,
                !Boolean.FALSE.equals(active),
                mediators);
    }

    static UnitPut event(Unit u, Instant at) {
        return new UnitPut(
                u.code(),
                u.name(),
                u.type(),
                u.tier(),
                u.channel(),
                u.division(),
                u.director(),
                u.fallbackOwner(),
                u.active(),
                u.mediators(),
                at);
    }
}
