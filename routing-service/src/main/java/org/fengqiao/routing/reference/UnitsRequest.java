package org.fengqiao.routing.reference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Units to put. */
@Schema(description = "批量写入的单位，至多 500 项；所属区划须已存在")
record UnitsRequest(@NotNull @Size(min = 1, max = 500) List<@NotNull @Valid UnitItem> items) {}
