package org.fengqiao.routing.reference;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.contracts.DivisionLevel;
import org.fengqiao.contracts.ReferenceEvent.DivisionPut;
import org.fengqiao.platform.reference.Division;

/** A division as an administrator puts it. */
@Schema(description = "行政区划")
record DivisionItem(
        @Schema(description = "12 位统计用区划代码", examples = "532601001001")
        @NotNull
        @Pattern(regexp = "\\d{12}", message = "{fengqiao.expected.division}")
        String code,

        @Schema(description = "名称", examples = "永通社区居委会") @NotBlank @Size(max = 100)
        String name,

        @Schema(description = "级别；省略时按代码推定") DivisionLevel level,

        @Schema(description = "上级代码；最上一级省略", examples = "532601001000")
        @Pattern(regexp = "\\d{12}", message = "{fengqiao.expected.division}")
        String parent,

        @Schema(description = "是否开发区、农场等非实体单位；省略时按代码推定（4xx、5xx）")
        Boolean pseudo) {

    Division division() {
        DivisionLevel known = Optional.ofNullable(level).orElseGet(() -> DivisionCodes.level(code));
        return new Division(
                code,
                name,
                known,
                parent,
                Optional.ofNullable(pseudo).orElseGet(() -> DivisionCodes.isPseudo(code, known)));
    }

    static DivisionPut event(Division d, Instant at) {
        return new DivisionPut(d.code(), d.name(), d.level(), d.parent(), d.pseudo(), at);
    }
}
