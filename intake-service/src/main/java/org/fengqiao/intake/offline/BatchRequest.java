package org.fengqiao.intake.offline;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fengqiao.intake.registration.RegistrationRequest;

/** What a grid worker's telephone collected while it was offline, or orders of the hotline. */
@Schema(description = "离线采集的登记或热线工单，一次至多 200 条")
public record BatchRequest(
        @NotEmpty @Size(max = 200) @Schema(description = "各条登记，互不影响", implementation = Item[].class)
        List<JsonNode> items) {

    /** One report; each is read apart, so that a bad one does not spoil the others. */
    @Schema(name = "BatchItem", description = "批量登记中的一条")
    public record Item(
            @NotNull
            @Size(max = 200)
            @Schema(description = "本条的幂等键，记录时生成，重发时不变", examples = "3f1c9a52-7f0e-4a1b-9d2e-5b7c6d8e9f01")
            String key,

            @NotNull @Schema(description = "现场记录时间，热线工单为来电时间", examples = "2026-05-12T08:10:00+08:00")
            Instant clientTime,

            @NotNull @Schema(description = "登记内容", implementation = RegistrationRequest.class)
            JsonNode registration) {}
}
