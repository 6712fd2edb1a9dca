package org.fengqiao.mediation.casefile.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A command that needs nothing said. */
@Schema(description = "无需内容，可提交 {}")
public record Empty() {}
