package org.fengqiao.routing.reference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Divisions to put, parents before or with their children. */
@Schema(description = "批量写入的行政区划，至多 500 项；上级须已存在或在同一批中")
record DivisionsRequest(@NotNull @Size(min = 1, max = 500) List<@NotNull @Valid DivisionItem> items) {}
